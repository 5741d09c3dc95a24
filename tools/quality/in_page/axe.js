/* What axe-core, which is in the page already, finds under these tags: a line for every failing element. */
async ([tags, within]) => {
  const told = await axe.run(within || document, {
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: tags },
    rules: { "target-size": { enabled: true } },
  });
  const why = (rule, node) => ([...node.any, ...node.all, ...node.none][0] || { message: rule.help }).message;
  return told.violations.flatMap((rule) => rule.nodes.map(
    (node) => `${rule.id} at ${node.target.join(" ")}: ${why(rule, node)}`));
}

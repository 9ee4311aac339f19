using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Shapes;
using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rendering;

/// <summary>One object of helm's output.</summary>
internal sealed partial record Document(string Text)
{
    public string Kind => KindLine.Match(Text).Groups["kind"].Value;
    public string Name => NameLine.Match(Text).Groups["name"].Value;

    public static IEnumerable<Document> Split(string text) =>
        from part in SeparatorLine.Split(text)
        where KindLine.IsMatch(part)
        select new Document(part.Trim() + "\n");

    /// <summary>Deserialised by the models of Kubernetes' own client, which reject unknown fields.</summary>
    public IKubernetesObject<V1ObjectMeta> Parse()
    {
        try
        {
            return (IKubernetesObject<V1ObjectMeta>)KubernetesYaml.LoadAllFromString(Text, ExtensionKinds.All, strict: true).Single();
        }
        catch (Exception failure)
        {
            throw new FormatException($"{Kind} {Name}: {failure.InnerException?.Message ?? failure.Message}", failure);
        }
    }

    [GeneratedRegex(@"^---.*\n", RegexOptions.Multiline)]
    private static partial Regex SeparatorLine { get; }

    [GeneratedRegex(@"^kind: *(?<kind>\w+)", RegexOptions.Multiline)]
    private static partial Regex KindLine { get; }

    [GeneratedRegex("^metadata:\n(?:  .*\n)*?  name: *\"?(?<name>[^\"\n]+)", RegexOptions.Multiline)]
    private static partial Regex NameLine { get; }
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EspaceFamille.Platform;

/// <summary>What the XML documentation states about a type or a property.</summary>
internal sealed record XmlDoc(string Text, string? Example);

/// <summary>
/// The XML documentation of the project's assemblies, read from the files that the compiler writes beside them. An example is
/// an element of a property, or an attribute of a parameter of a record.
/// </summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Members = new();

    /// <summary>Null for a type of another project, or without documentation.</summary>
    public static XmlDoc? Of(Type type) => Member(type, 'T', NameOf(type)) is { } member ? Read(member) : null;

    /// <summary>
    /// A property of a positional record is documented as a parameter of the record: the compiler copies its text to the property,
    /// but not its example.
    /// </summary>
    public static XmlDoc? Of(PropertyInfo property)
    {
        if (property.DeclaringType is not { } type)
            return null;
        var parameter = Member(type, 'T', NameOf(type))?.Elements("param")
            .FirstOrDefault(element => element.Attribute("name")?.Value == property.Name);
        if (parameter is not null)
            return new XmlDoc(Text(parameter), parameter.Attribute("example")?.Value);
        return Member(type, 'P', $"{NameOf(type)}.{property.Name}") is { } member ? Read(member) : null;
    }

    /// <summary>The text of a parameter of any method of the type.</summary>
    public static string? OfParameter(Type type, string name) => Members.GetOrAdd(type.Assembly, Load)
        .Where(member => member.Key.StartsWith($"M:{NameOf(type)}.", StringComparison.Ordinal))
        .SelectMany(member => member.Value.Elements("param"))
        .Where(parameter => parameter.Attribute("name")?.Value == name)
        .Select(Text).FirstOrDefault();

    private static XmlDoc? Read(XElement member) =>
        member.Element("summary") is { } summary ? new XmlDoc(Text(summary), member.Element("example")?.Value.Trim()) : null;

    private static XElement? Member(Type type, char kind, string name) =>
        Members.GetOrAdd(type.Assembly, Load).GetValueOrDefault($"{kind}:{name}");

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return assembly.GetName().Name?.StartsWith("EspaceFamille.", StringComparison.Ordinal) == true && File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
            : [];
    }

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    /// <summary>The text of an element on one line, with code and names as Markdown writes them.</summary>
    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => Name(see.Attribute("cref")?.Value ?? ""),
        XElement { Name.LocalName: "paramref" } parameter => Name($"P:{parameter.Attribute("name")?.Value}"),
        XElement other => Text(other),
        _ => "",
    };

    private static string Name(string reference)
    {
        var name = reference.Split(':', '.')[^1];
        return $"`{(reference.StartsWith('T') ? name : JsonNamingPolicy.CamelCase.ConvertName(name))}`";
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}

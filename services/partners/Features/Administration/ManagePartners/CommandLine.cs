using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Features.Administration.ManagePartners;

/// <summary>A verb, a partner's name and options.</summary>
internal sealed record CommandLine(string Verb, string? Name, IReadOnlyDictionary<string, string> Options)
{
    private static readonly HashSet<string> Known =
        new(StringComparer.Ordinal) { "--events", "--places", "--purpose", "--legal-basis", "--retention" };

    public PartnerDraft Draft => new(
        Name, Option("--events"), Option("--places"), Option("--purpose"), Option("--legal-basis"), Option("--retention"));

    /// <summary>Null for an unknown option, an option without a value or given twice, and words too many.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0)
            return null;
        var name = args.ElementAtOrDefault(1) is { } second && !second.StartsWith('-') ? second : null;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = name is null ? 1 : 2; index < args.Count; index += 2)
        {
            if (!Known.Contains(args[index]) || index + 1 == args.Count || !options.TryAdd(args[index], args[index + 1]))
                return null;
        }

        return new(args[0], name, options);
    }

    private string? Option(string name) => Options.GetValueOrDefault(name);
}

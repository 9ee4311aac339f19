using System.Text.RegularExpressions;

namespace EspaceFamille.TestKit.Routes;

/// <summary>
/// The ids of one household's things, by the name that routes give them, and the account that they are the household's of.
/// </summary>
public sealed record NamedIds(string Account, string Household, IReadOnlyDictionary<string, string> Ids)
{
    public string this[string name] => Ids[name];

    /// <summary>The same with these in the place of some.</summary>
    public NamedIds With(IEnumerable<string> names, Func<string, string> other) => this with
    {
        Ids = Ids.Select(id => KeyValuePair.Create(id.Key, names.Contains(id.Key, StringComparer.Ordinal) ? other(id.Key) : id.Value))
            .ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>Ids that nobody has, in the place of all.</summary>
    public NamedIds Nobodys() => With(Ids.Keys, _ => Platform.Ids.New());

    public string Fill(string path) => Regex.Replace(
        path, @"\{(?<name>[^}:]+)[^}]*\}", match =>
            Ids[match.Groups["name"].Value], RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}

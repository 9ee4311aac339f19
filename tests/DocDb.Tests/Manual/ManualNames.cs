namespace EspaceFamille.DocDb.Tests.Manual;

/// <summary>The names in manual.txt: operators, stages, options and commands of MongoDB's reference manual, by kind.</summary>
internal static class ManualNames
{
    private static readonly Lazy<ILookup<string, string>> Names = new(() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Manual/manual.txt"))
        .Select(line => line.Split(": ", 2))
        .SelectMany(line => line[1].Split(' ').Select(name => (Kind: line[0], Name: name)))
        .ToLookup(one => one.Kind, one => one.Name));

    public static IEnumerable<string> Kinds => Names.Value.Select(kind => kind.Key);

    public static IEnumerable<string> Of(string kind) => Names.Value[kind];
}

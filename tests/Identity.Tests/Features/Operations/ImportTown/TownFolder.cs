using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>A copy of the demo town's files, for tests that change them.</summary>
internal sealed class TownFolder : IDisposable
{
    public TownFolder()
    {
        foreach (var file in Directory.GetFiles(DemoTown.Files, "*.csv"))
            File.Copy(file, At(Path.GetFileName(file)));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("town-").FullName;

    public string At(string file) => Path.Combine(Folder, file);

    public void Edit(string file, Func<string[], IEnumerable<string>> edit) =>
        File.WriteAllLines(At(file), edit(File.ReadAllLines(At(file))));

    public void Replace(string file, string text, string by) =>
        File.WriteAllText(At(file), File.ReadAllText(At(file)).Replace(text, by, StringComparison.Ordinal));

    /// <summary>Cuts the file after so many of its bytes.</summary>
    public void Cut(string file, Func<byte[], int> at)
    {
        var bytes = File.ReadAllBytes(At(file));
        File.WriteAllBytes(At(file), bytes[..at(bytes)]);
    }

    /// <summary>Only these households, with their people, keys, enrolments and reservations.</summary>
    public void KeepHouseholds(Func<string, bool> isKept)
    {
        KeepLines("households.csv", values => isKept(values[0]));
        KeepLines("adults.csv", values => isKept(values[1]));
        KeepLines("accesskeys.csv", values => isKept(values[0]));
        KeepLines("children.csv", values => isKept(values[1]) && (values[2].Length == 0 || isKept(values[2])));
        var children = Codes("children.csv");
        KeepLines("enrolments.csv", values => children.Contains(values[1]));
        var enrolments = Codes("enrolments.csv");
        KeepLines("reservations.csv", values => enrolments.Contains(values[0]));
    }

    public void KeepLines(string file, Func<string[], bool> isKept) =>
        Edit(file, lines => lines.Take(1).Concat(lines.Skip(1).Where(line => isKept(line.Split(';')))));

    public (TownImport? Town, IReadOnlyList<string> Errors) Read()
    {
        var import = new CsvImport(Folder, "demo");
        var codes = new TownFileCheck(import, new DateOnly(2026, 11, 25)).Run();
        return (import.IsValid ? TownFiles.Read(import, codes) : null, [.. import.Errors.Select(error => error.ToString())]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private HashSet<string> Codes(string file) =>
        [.. File.ReadAllLines(At(file)).Skip(1).Select(line => line.Split(';')[0])];
}

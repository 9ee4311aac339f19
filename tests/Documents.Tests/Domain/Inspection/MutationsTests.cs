using System.Diagnostics;
using System.Globalization;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class MutationsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Number of damaged files; ESPACE_HOSTILE sets it.</summary>
    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 900;

    [Fact]
    public void Inspect_DamagedFile_HasAVerdictInTime()
    {
        var faults = new List<string>();
        foreach (var file in Mutations.Endless().Take(Count))
        {
            var watch = Stopwatch.StartNew();
            var fault = Record.Exception(() => FileInspection.Inspect(file.Name, file.Bytes));
            if (fault is not null || watch.Elapsed > Limit)
                faults.Add($"{file.Label}: {fault?.Message ?? watch.Elapsed.ToString()}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Inspect_EachPrefixOfASmallFile_HasAVerdict()
    {
        foreach (var name in GenuineFiles.Names.Where(name => GenuineFiles.Read(name).Length < 6_000))
        {
            var bytes = GenuineFiles.Read(name);
            for (var length = 0; length < bytes.Length; length += 7)
                Assert.Null(Record.Exception(() => FileInspection.Inspect(name, bytes[..length])));
        }
    }

    [Fact]
    public void Inspect_EveryKindUnderEveryExtension_IsRefused()
    {
        string[] samples =
        [
            "libreoffice.pdf", "pillow.png", "pillow.jpg", "pillow.bmp", "libreoffice.odt", "libreoffice.docx", "libreoffice.doc",
            "libheif.heic",
        ];
        foreach (var real in samples)
            foreach (var claimed in samples.Where(claimed => claimed != real))
                Assert.Equal(
                    (real, claimed, RefusalCode.TypeDisagrees),
                    (real, claimed, FileInspection.Inspect(claimed, GenuineFiles.Read(real)).Refusal!.Value));
        Assert.Equal(samples.Length, FileKinds.Accepted.Count);
    }
}

using System.Security.Cryptography;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;
using EspaceFamille.Documents.Tests.Features.Inspection.InspectFile;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

[Collection(nameof(InspectionFixture))]
public sealed class HostileFilesTests(InspectionFixture inspection)
{
    public static TheoryData<string, string> HarmlessFiles => new()
    {
        { "plain.pdf", Base64(PdfBuilder.Plain("/OpenAction[3 0 R/Fit]", "(JavaScript)")) },
        { "packed twice.pdf", Base64(PdfBuilder.PackedTwice(zeros: 9)) },
        { "packed.pdf", Base64(PdfBuilder.Packed("/PageMode/UseNone", "(Launch)")) },
        { "orphan.pdf", Base64(PdfBuilder.WithOrphan("(EmbeddedFile)")) },
        { "small.png", Base64(PngBuilder.Build(PngBuilder.Header(8, 8), PngBuilder.Pixels(8, 8), PngBuilder.End)) },
        { "text.odt", Base64(OdtBuilder.WithBody("<text:a xlink:href=\"https://example.org/\">a</text:a>")) },
        { "text.docx", Base64(DocxBuilder.WithRelation("hyperlink", "https://example.org/", true)) },
        { "text.doc", Base64(CompoundBuilder.Build(("WordDocument", CompoundBuilder.Word()), ("1Table", new byte[5_000]))) },
    };

    [Fact]
    public async Task InspectAsync_HostileFile_IsRefusedByItsRule()
    {
        var accepted = new List<string>();
        var count = 0;
        foreach (var hostile in HostileFiles.Take(HostileFiles.Count))
        {
            var verdict = await inspection.Pool.InspectAsync(hostile.Name, hostile.Bytes, CancellationToken.None);
            var caught = hostile.Expected is { } expected ? verdict.Refusal?.Code == expected : !verdict.Accepted;
            var actual = verdict.Refusal?.Code.ToString() ?? "accepted";
            if (!caught) accepted.Add($"{hostile.Label}: {actual} instead of {hostile.Expected?.ToString() ?? "refused"}");
            count++;
        }

        Assert.True(accepted.Count == 0, string.Join('\n', accepted));
        Assert.Equal(HostileFiles.Count, count);
        Assert.True(
            (await inspection.Pool.InspectAsync("certificat.pdf", GenuineFiles.Read("chromium.pdf"), CancellationToken.None)).Accepted);
    }

    [Fact]
    public void ByHand_All_AreDistinctAndAtLeast120()
    {
        var files = HostileFiles.ByHand().ToList();

        Assert.InRange(files.Count, 120, 400);
        Assert.Equal(files.Count, files.Select(file => (file.Name, Convert.ToHexString(SHA256.HashData(file.Bytes)))).Distinct().Count());
    }

    // A builder's file without an attack must be accepted, or its hostile files would prove nothing.
    [Theory]
    [MemberData(nameof(HarmlessFiles))]
    public async Task InspectAsync_SameFileWithoutTheAttack_IsAccepted(string name, string base64)
    {
        var verdict = await inspection.Pool.InspectAsync(name, Convert.FromBase64String(base64), CancellationToken.None);

        Assert.Null(verdict.Refusal);
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);
}

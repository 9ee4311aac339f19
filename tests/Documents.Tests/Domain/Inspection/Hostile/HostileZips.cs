using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>Zip bombs, nested archives, climbing names, overlaps and contradictions; as odt, which has the same limits as docx.</summary>
internal static class HostileZips
{
    public static IEnumerable<HostileFile> All()
    {
        var noise = new byte[2_000];
        for (uint i = 0, x = 1; i < noise.Length; i++) noise[i] = (byte)((x = (x * 1_664_525) + 1_013_904_223) >> 24);
        var tame = Enumerable.Range(0, 6_250).SelectMany(i => noise.AsSpan(i % 1_800, 200).ToArray()).ToArray();
        yield return Zip("ratio above a hundred", RefusalCode.ArchiveBounds, new ZipPart("Pictures/a.bmp", new byte[5_000_000]));
        yield return Zip(
            "more than 50 MB in all", RefusalCode.ArchiveBounds,
            [.. Enumerable.Range(0, 45).Select(i => new ZipPart($"Pictures/{i}.bmp", tame))]);
        yield return Zip(
            "2,001 entries", RefusalCode.ArchiveBounds, [.. Enumerable.Range(0, 1_998).Select(i => new ZipPart($"Pictures/{i}", "a"))]);
        yield return Zip(
            "announces ten bytes, inflates to a million", RefusalCode.Damaged,
            new ZipPart("Pictures/a.bmp", tame) { ClaimedBytes = 10 });
        yield return Zip("announces too many bytes", RefusalCode.Damaged, new ZipPart("Pictures/a.bmp", noise) { ClaimedBytes = 9_000 });
        yield return Zip("archive in the archive", RefusalCode.EmbeddedFile, new ZipPart("Pictures/a.png", DocxBuilder.Build()));
        yield return Zip(
            "compound file in the archive", RefusalCode.EmbeddedFile, new ZipPart("Pictures/a.png", GenuineFiles.Read("libreoffice.doc")));
        yield return Zip("program in the archive", RefusalCode.EmbeddedFile, new ZipPart("Pictures/a.png", "MZ\u0090\0"));
        yield return Zip("climbing name", RefusalCode.ArchiveBounds, new ZipPart("Pictures/../../a.png", "a"));
        yield return Zip("absolute name", RefusalCode.ArchiveBounds, new ZipPart("/etc/a.png", "a"));
        yield return Zip("backslash name", RefusalCode.ArchiveBounds, new ZipPart("Pictures\\a.png", "a"));
        yield return Zip("drive name", RefusalCode.ArchiveBounds, new ZipPart("C:a.png", "a"));
        yield return Zip("same name twice", RefusalCode.ArchiveBounds, OdtBuilder.Content());
        yield return Zip("same name but for case", RefusalCode.ArchiveBounds, new ZipPart("CONTENT.XML", "<a/>"));
        yield return Zip(
            "two names for one entry", RefusalCode.Damaged, new ZipPart("Pictures/a.png", "a") { LocalName = "Pictures/b.png" });
        yield return Zip("bytes between entries", RefusalCode.Damaged, new ZipPart("Pictures/a.png", "a") { Gap = [1, 2, 3] });
        yield return Zip("encrypted entry", RefusalCode.Encrypted, new ZipPart("Pictures/a.png", "a") { Flags = 1 });
        yield return Zip("unknown method", RefusalCode.Damaged, new ZipPart("Pictures/a.png", "a") { Method = 12 });
        yield return Odt("comment behind the end", ZipBuilder.Build(Harmless, "comment"), RefusalCode.TrailingData);
        yield return Odt("bytes behind the end", [.. OdtBuilder.Build(), 0], RefusalCode.TrailingData);
        yield return Odt("two archives in a row", [.. OdtBuilder.Build(), .. OdtBuilder.Build()], RefusalCode.Damaged);
        yield return Odt("no directory", OdtBuilder.Build()[..200], RefusalCode.Damaged);
        yield return Odt(
            "pdf inside", ZipBuilder.Build([.. Harmless, new ZipPart("Pictures/a.png", "x%PDF-1.4", stored: true)]), RefusalCode.TwoTypes);
    }

    private static ZipPart[] Harmless => [OdtBuilder.MimeType(), OdtBuilder.Content(), OdtBuilder.Manifest()];

    private static HostileFile Zip(string label, RefusalCode code, params ZipPart[] more) => Odt(label, OdtBuilder.Build(more), code);

    private static HostileFile Odt(string label, byte[] bytes, RefusalCode code) => new("zip: " + label, "certificat.odt", bytes, code);
}

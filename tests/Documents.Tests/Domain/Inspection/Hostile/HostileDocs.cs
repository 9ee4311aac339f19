using System.Buffers.Binary;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using static EspaceFamille.Documents.Tests.Domain.Inspection.Builders.CompoundBuilder;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostileDocs
{
    // After the header: sector 0 is the allocation table, sector 1 the directory, the text starts at sector 2.
    private const int TableAt = 512, DirectoryAt = 1024, FirstEntryAt = DirectoryAt + 128;

    public static IEnumerable<HostileFile> All()
    {
        var harmless = Build(("WordDocument", Word()));
        var genuine = GenuineFiles.Read("libreoffice.doc");
        yield return Doc("macros", With("Macros/VBA/dir"), RefusalCode.Macros);
        yield return Doc("macros of a sheet", With("_VBA_PROJECT_CUR/VBA/dir"), RefusalCode.Macros);
        yield return Doc("macros, small letters", With("macros/vba/dir"), RefusalCode.Macros);
        yield return Doc("VBA project elsewhere", With("Other/_VBA_PROJECT"), RefusalCode.Macros);
        yield return Doc("embedded object", With("ObjectPool/_1/\u0001Ole"), RefusalCode.EmbeddedFile);
        yield return Doc("packed file", With("Other/\u0001Ole10Native"), RefusalCode.EmbeddedFile);
        yield return Doc("package", With("Package"), RefusalCode.EmbeddedFile);
        yield return Doc("encrypted package", With("EncryptedPackage"), RefusalCode.Encrypted);
        yield return Doc("encrypted text", Build(("WordDocument", Word(flags: 0x0100))), RefusalCode.Encrypted);
        yield return Doc("template", Build(("WordDocument", Word(flags: 0x0001))), RefusalCode.TypeDisagrees);
        yield return Doc("sheet", Build(("Workbook", Word())), RefusalCode.TypeDisagrees);
        yield return Doc("text in a folder", Build(("Other/WordDocument", Word())), RefusalCode.TypeDisagrees);
        yield return Doc("not Word's text", Build(("WordDocument", Word(magic: 0x1234))), RefusalCode.TypeDisagrees);
        yield return Doc("text of 1995", Build(("WordDocument", Word(age: 0x0065))), RefusalCode.Damaged);
        yield return Doc("sectors in a circle", Patch(harmless, TableAt + (3 * 4), 2), RefusalCode.Damaged);
        yield return Doc("text in the directory's sector", Patch(harmless, FirstEntryAt + 116, 1), RefusalCode.Damaged);
        yield return Doc("sector behind the file", Patch(harmless, TableAt + (3 * 4), 100), RefusalCode.Damaged);
        yield return Doc("text shorter than announced", Patch(harmless, FirstEntryAt + 120, 1_000_000), RefusalCode.Damaged);
        yield return Doc("entry that is its own sibling", Patch(harmless, FirstEntryAt + 72, 1), RefusalCode.Damaged);
        yield return Doc("entry that does not exist", Patch(harmless, FirstEntryAt + 68, 99), RefusalCode.Damaged);
        yield return Doc("more tables than it has", Patch(harmless, 44, 2), RefusalCode.Damaged);
        yield return Doc("table list in a circle", Patch(harmless, 68, 0), RefusalCode.Damaged);
        yield return Doc("odd sectors", Patch(harmless, 30, 0x0006_000C), RefusalCode.Damaged);
        yield return Doc("cut", harmless[..^512], RefusalCode.Damaged);
        yield return Doc("cut inside a sector", genuine[..^100], RefusalCode.Damaged);
        yield return Doc("bytes behind the end", [.. genuine, 1], RefusalCode.Damaged);
        yield return Doc("sectors behind the end", [.. genuine, .. new byte[1_024]], RefusalCode.Damaged);
        yield return Doc("zip in the tail", [.. harmless, .. Padded(OdtBuilder.Build())], RefusalCode.TwoTypes);
        yield return Doc("pdf in the text", Build(("WordDocument", [.. Word(), .. "%PDF-1.4"u8])), RefusalCode.TwoTypes);
    }

    private static byte[] With(string path) => Build(("WordDocument", Word()), (path, new byte[4_096]));

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[512 - (bytes.Length % 512)]];

    private static byte[] Patch(byte[] harmless, int at, uint value)
    {
        var patched = (byte[])harmless.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(patched.AsSpan(at), value);
        return patched;
    }

    private static HostileFile Doc(string label, byte[] bytes, RefusalCode code) => new("doc: " + label, "certificat.doc", bytes, code);
}

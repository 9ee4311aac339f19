using System.Buffers.Binary;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using static EspaceFamille.Documents.Tests.Domain.Inspection.Builders.CompoundBuilder;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class DocReaderTests
{
    // After the header: sector 0 is the allocation table, sector 1 the directory, the text starts at sector 2.
    private const int TableAt = 512, DirectoryAt = 1024, FirstEntryAt = DirectoryAt + 128;

    [Fact]
    public void Read_Text_IsOneByItsMagicNumberAndNeedsAPasswordByItsFlag()
    {
        Assert.Equal(FileVerdict.Accept(FileKind.Doc), DocReader.Read(Build(("WordDocument", Word()))));
        Assert.Equal(FileVerdict.Accept(FileKind.Doc), DocReader.Read(Build(("WordDocument", Word(magic: 0xA5DC, age: 0x0065)))));
        Assert.Equal(RefusalCode.Encrypted, DocReader.Read(Build(("WordDocument", Word(flags: 0x0100)))).Refusal);
        Assert.Equal(RefusalCode.Damaged, DocReader.Read(Build(("WordDocument", Word(magic: 0x1234)))).Refusal);
    }

    [Fact]
    public void Read_SheetWithATextInside_IsNoText() =>
        Assert.Equal(RefusalCode.TypeDisagrees, DocReader.Read(Build(("Workbook", Word()), ("Pool/WordDocument", Word()))).Refusal);

    [Theory]
    [InlineData("certificat.docx", RefusalCode.Encrypted)]
    [InlineData("certificat.doc", RefusalCode.Encrypted)]
    [InlineData("certificat", RefusalCode.Encrypted)]
    [InlineData("certificat.odt", RefusalCode.TypeDisagrees)]
    public void Inspect_DocxThatIsProtected_IsEncrypted(string name, object expected)
    {
        var docx = Build(("EncryptionInfo", new byte[4_096]), ("EncryptedPackage", new byte[4_096]));

        Assert.Equal(expected, FileInspection.Inspect(name, docx).Refusal);
    }

    [Theory]
    [InlineData(TableAt + (2 * 4), 1)]
    [InlineData(TableAt + (3 * 4), 2)]
    [InlineData(TableAt + (3 * 4), 100)]
    [InlineData(TableAt + 4, 1)]
    [InlineData(FirstEntryAt + 72, 1)]
    [InlineData(FirstEntryAt + 68, 99)]
    [InlineData(FirstEntryAt + 116, 0xFFFF)]
    [InlineData(44, 2)]
    [InlineData(48, 0xFFFFFFF0)]
    [InlineData(68, 0)]
    [InlineData(30, 0x0006_000C)]
    [InlineData(76, 1)]
    public void Read_InconsistentTable_HasAVerdict(int at, uint value)
    {
        var patched = Build(("WordDocument", Word()));
        BinaryPrimitives.WriteUInt32LittleEndian(patched.AsSpan(at), value);

        Assert.NotNull(DocReader.Read(patched));
    }

    [Fact]
    public void Read_LastSectorCut_IsAccepted() =>
        Assert.Null(DocReader.Read(GenuineFiles.Read("libreoffice.doc")[..^100]).Refusal);
}

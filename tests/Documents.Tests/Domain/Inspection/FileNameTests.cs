using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("certificat médical.pdf", "certificat médical.pdf")]
    [InlineData("  certificat   du\u00A0docteur .pdf ", "certificat du docteur.pdf")]
    [InlineData("re\u0301sultat.PDF", "résultat.PDF")]
    [InlineData("photo \U0001F468\u200D\U0001F469\u200D\U0001F467.jpg", "photo \U0001F468\U0001F469\U0001F467.jpg")]
    [InlineData("certi\u00ADficat.pdf", "certificat.pdf")]
    [InlineData("fdp\u202Efdp.pdf", "fdpfdp.pdf")]
    [InlineData("a\u2066b\u200Fc\u200Bd\uFEFF.pdf", "abcd.pdf")]
    [InlineData("a\uD800b.pdf", "ab.pdf")]
    [InlineData("l\"avis\" de l'école.pdf", "l-avis- de l'école.pdf")]
    [InlineData("l%22avis%22.pdf", "l-avis-.pdf")]
    [InlineData("a\r\nb\u2028c\td.pdf", "a b c d.pdf")]
    [InlineData("a.exe\0.pdf", "a.exe.pdf")]
    [InlineData("a\u001B[31m.pdf", "a [31m.pdf")]
    [InlineData("../../etc/certificat.pdf", "certificat.pdf")]
    [InlineData("C:\\Users\\Anne\\certificat.pdf", "certificat.pdf")]
    [InlineData("certificat.pdf...", "certificat.pdf")]
    [InlineData("...certificat.pdf", "certificat.pdf")]
    [InlineData("certificat.pdf/", "certificat.pdf")]
    [InlineData(".pdf", "fichier.pdf")]
    [InlineData("\u200B.pdf", "fichier.pdf")]
    [InlineData("", "fichier")]
    [InlineData("///", "fichier")]
    [InlineData("...", "fichier")]
    [InlineData("scan 03.12.2026", "scan 03.12.2026")]
    public void Clean_AnyName_IsReadable(string name, string expected) => Assert.Equal(expected, FileName.Clean(name));

    [Fact]
    public void Clean_LongName_KeepsItsExtensionAndWholeLetters()
    {
        var cleaned = FileName.Clean(string.Concat(Enumerable.Repeat("\U0001F600", 300)) + ".jpeg");

        Assert.InRange(cleaned.Length, FileName.MaxLength - 1, FileName.MaxLength);
        Assert.EndsWith("\U0001F600.jpeg", cleaned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", ".pdf")]
    [InlineData("a.PDF.Docx", ".Docx")]
    [InlineData("scan 03.12.2026", "")]
    [InlineData("M. Dupont", "")]
    [InlineData("certificat", "")]
    [InlineData("certificat.p\u0501f", "")]
    public void ExtensionOf_Name_IsOfLettersAndDigits(string name, string expected) => Assert.Equal(expected, FileName.ExtensionOf(name));
}

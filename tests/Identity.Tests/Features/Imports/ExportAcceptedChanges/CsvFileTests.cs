using EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;

namespace EspaceFamille.Identity.Tests.Features.Imports.ExportAcceptedChanges;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("1 rue des Lilas", "1 rue des Lilas")]
    [InlineData("05 59 64 00 02", "05 59 64 00 02")]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+1+1", "\"'+1+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1", "\"'=1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    public async Task Write_ACell_IsTextForASpreadsheet(string value, string written)
    {
        await using var text = new StringWriter();

        await new CsvFile(["nom", "courriel"], [["LAFITTE", value]], "x.csv").WriteAsync(text, CancellationToken.None);

        Assert.Equal($"nom;courriel\r\nLAFITTE;{written}\r\n", $"{text}");
    }
}

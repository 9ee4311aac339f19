using System.Text;
using EspaceFamille.Portal.Content;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Content;

public sealed class BylawsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reglement-");

    [Theory]
    [InlineData("2025-08-31", null)]
    [InlineData("2025-09-01", "2025-09-01")]
    [InlineData("2026-08-31", "2025-09-01")]
    [InlineData("2026-09-01", "2026-09-01")]
    [InlineData("2030-01-01", "2026-09-01")]
    public void On_Day_IsTheVersionInForceOnIt(string day, string? version)
    {
        var rules = new[] { Bylaws.Read("2026-09-01", "Nouveau.", null), Bylaws.Read("2025-09-01", "Ancien.", null) };

        Assert.Equal(version, Bylaws.On(rules, Day(day))?.Name);
    }

    [Theory]
    [InlineData("2026-11-29", "du 1er septembre 2025 au 31 août 2026", "en vigueur depuis le 1er septembre 2026")]
    [InlineData("2026-08-31", "en vigueur depuis le 1er septembre 2025", "à partir du 1er septembre 2026")]
    public void Period_OldAndNewVersion_StateTheirDays(string today, string older, string newer)
    {
        var rules = new[] { Bylaws.Read("2025-09-01", "Ancien.", null), Bylaws.Read("2026-09-01", "Nouveau.", null) };

        Assert.Equal([older, newer], rules.Select(version => version.Period(rules, Day(today))));
    }

    [Fact]
    public void Read_FolderWithPagesAndPdfFiles_HasEachVersionOnce()
    {
        Write("2025-09-01.md", "Ancien <script>alert(1)</script> règlement");
        Write("2026-09-01.md", "Nouveau règlement");
        Write("2026-09-01.pdf", "%PDF-1.7 a file");
        List<string> faults = [];

        var rules = BylawsFiles.Read(_folder.FullName, faults);

        Assert.Empty(faults);
        Assert.Equal(["2026-09-01", "2025-09-01"], rules.Select(version => version.Name));
        Assert.Equal([true, false], rules.Select(version => version.PdfFile is not null));
        Assert.DoesNotContain("script", rules[1].Text!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rentree.md", "Texte", "2026-09-01")]
    [InlineData("2026-02-30.md", "Texte", "2026-09-01")]
    [InlineData("2026-09-01.md", " ", "no text")]
    [InlineData("2026-09-01.pdf", "<html>", "no PDF")]
    public void Read_FileThatCannotBeShown_IsAFault(string name, string text, string fault)
    {
        Write(name, text);
        List<string> faults = [];

        Assert.Empty(BylawsFiles.Read(_folder.FullName, faults));
        Assert.Contains(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TownWithoutTheFolder_HasNoVersion()
    {
        List<string> faults = [];

        Assert.Empty(BylawsFiles.Read(Path.Combine(_folder.FullName, "nothing"), faults));
        Assert.Empty(faults);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var folder = _folder.CreateSubdirectory(Bylaws.Folder);
        File.WriteAllBytes(Path.Combine(folder.FullName, name), Encoding.UTF8.GetBytes(text));
    }
}

using Xunit;

namespace EspaceFamille.Platform.Tests.Import;

public sealed class ImportArgumentsTests
{
    [Fact]
    public void Read_AllOptions_AreKept()
    {
        var read = ImportArguments.Read(
            ["--data", "town", "--dry-run", "--complete", "--accept", "9f86", "--allow-disabling", "24", "--by", "Service Enfance"])!;

        Assert.Equal(("town", true, "9f86"), (read.Folder, read.IsComplete, read.Accepted));
        Assert.Equal((true, 24, "Service Enfance"), (read.IsDry, read.AllowDisabling, read.By));
    }

    [Fact]
    public void Read_FolderAlone_IsNeitherDryNorAllowedToDisable()
    {
        var read = ImportArguments.Read(["--data", "town"])!;

        Assert.Equal((false, null, Environment.UserName), (read.IsDry, read.AllowDisabling, read.By));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--dry-run --data town")]
    [InlineData("--data --dry-run")]
    [InlineData("--data town --dry-run --dry-run")]
    [InlineData("--data town --allow-disabling")]
    [InlineData("--data town --allow-disabling -1")]
    [InlineData("--data town --allow-disabling 24%")]
    [InlineData("--data town --by")]
    [InlineData("--data town --by --dry-run")]
    [InlineData("--data town --unknown")]
    [InlineData("--data town other")]
    public void Read_WrongOptions_AreRefused(string args) =>
        Assert.Null(ImportArguments.Read(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}

using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests.Test;

/// <summary>Whatever happens, the last line is the count, and a run that counted no failure but did not end well has one.</summary>
public sealed class TestCommandTests
{
    [Fact]
    public async Task Test_UnknownProject_EndsWithOneFailure()
    {
        var (code, output) = await ToolProcess.RunAsync("test", "--only", "Nothing.Tests");
        Assert.Equal(1, code);
        Assert.Equal("0 passed, 1 failed", output.Split('\n')[^1]);
    }

    [Fact]
    public async Task Test_OneStep_CountsItBesideTheBuild()
    {
        var (code, output) = await ToolProcess.RunAsync("test", "--only", "shellcheck");
        Assert.True(code == 0, output);
        Assert.Equal("2 passed, 0 failed", output.Split('\n')[^1]);
    }

    /// <summary>The script prints the line where it cannot start the tool at all.</summary>
    [Fact]
    public async Task Script_MissingSdk_EndsWithOneFailure()
    {
        var folder = Directory.CreateTempSubdirectory("espace-no-sdk-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "dotnet"), "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(Path.Combine(folder, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $"{folder}:/usr/bin:/bin" };
        using var process = ChildProcess.Start(Path.Combine(Repository.Root, "espace"), ["test"], environment);
        Assert.Equal(1, await process.WaitForExitAsync());
        Assert.Single(process.Output.Split('\n'), line => line == "0 passed, 1 failed");
        Directory.Delete(folder, recursive: true);
    }
}

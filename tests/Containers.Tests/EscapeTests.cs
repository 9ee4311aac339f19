using System.Runtime.InteropServices;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.TestKit.Sandbox;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>
/// What a tool that a file has taken over could reach from the chart's launcher container: without privileges, namespaces or bubblewrap.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class EscapeTests(ContainerTown town)
{
    private const string Launcher = "/app/EspaceFamille.Launcher";
    private const string Job = "/tmp/escape-job", Other = "/tmp/escape-other", Kept = $"{Other}/file";
    private const string Itself = "1";

    [SkippableFact]
    public async Task Tool_InTheLaunchersContainer_ReachesNothing()
    {
        ContainerTown.IsHere();
        Skip.If(RuntimeInformation.ProcessArchitecture != Architecture.X64, "the program has the system calls of x86-64");
        await DoAsync("mkdir", "-p", Job, Other);
        await DoAsync("cp", "/etc/hostname", Kept);
        string[] files = [Kept, "/app/EspaceFamille.Launcher.dll", "/run/espace-famille/launcher.sock"];

        Assert.Equal("end", await DoAsync(InSandbox(Escapes.Command(Escapes.Script, Itself, files))));

        // The same program reaches what the container itself allows.
        Assert.Contains($"read {Kept}", await DoAsync(Escapes.Command(Escapes.Script, Itself, files)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Tool_ThatTakes2Gigabytes_IsEnded()
    {
        ContainerTown.IsHere();
        await DoAsync("mkdir", "-p", Job);

        Assert.NotEqual(0, await town.Pod("renderer").TryInAsync("launcher", InSandbox(Escapes.Command(Escapes.Memory, Itself))));
    }

    /// <summary>A shell has the part of the launcher, whose process the stage names as its last restriction.</summary>
    private static string[] InSandbox(string[] command)
    {
        string[] stage = [Launcher, ExecCommand.Name, .. ToolKind.Native.In(Job, command[0], new LimitOptions()).ToArguments()];
        return
        [
            "bash", "-c", "stage=(\"${@:1:$0}\"); stage[-1]=$$; \"${stage[@]}\" \"${@:$0+1}\"; exit $?",
            $"{stage.Length}", .. stage, .. command,
        ];
    }

    private async Task<string> DoAsync(params string[] command) =>
        (await town.Pod("renderer").DoInAsync("launcher", command)).Trim();
}

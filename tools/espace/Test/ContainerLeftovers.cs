using System.Diagnostics;
using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Test;

/// <summary>What tests of containers left behind because they were killed. The folders of tests that still run are not touched.</summary>
internal static class ContainerLeftovers
{
    public static void Delete()
    {
        var folders = Directory.EnumerateDirectories(Path.GetTempPath(), "espace-containers-*").ToArray();
        if (folders.Length == 0)
            return;
        using var process = Process.Start(Checkout.At("tests/Containers.Tests/Stage/remove.sh"), folders);
        process.WaitForExit();
    }
}

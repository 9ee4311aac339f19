using System.Net;
using EspaceFamille.Containers.Tests.Node;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>A platform that assigns the user of each pod, such as OpenShift, runs the same images.</summary>
[Collection(SharedTown.Name)]
public sealed class AssignedUserTests(ContainerTown town)
{
    private const long AssignedUser = 1_000_710_000;

    /// <summary>An entrance, pages, and a service with a database and messages; the others run the same image.</summary>
    [SkippableFact]
    public async Task Hosts_AsAnyUserOfGroupZero_AreReadyAndWriteToTheirVolumes()
    {
        ContainerTown.IsHere();
        string[] components = ["gateway", "portal", "documents"];
        var pods = await Task.WhenAll(components.Select(one => town.Installation.StartAssignedAsync(one, AssignedUser)));
        try
        {
            await Task.WhenAll(pods.Select(pod => pod.IsReadyAsync()));
            foreach (var pod in pods)
                await IsAssignedAndWritesAsync(pod);
        }
        finally
        {
            foreach (var pod in pods)
                await pod.RemoveAsync();
        }
    }

    [SkippableFact]
    public async Task Renderer_AsAnyUserOfGroupZero_RendersAnOfficeFile()
    {
        ContainerTown.IsHere();
        var pod = await town.Installation.StartAssignedAsync("renderer", AssignedUser);
        try
        {
            await pod.IsReadyAsync();
            Assert.Equal($"{AssignedUser}", (await pod.DoInAsync("launcher", "id", "-u")).Trim());
            Assert.Equal("0", (await pod.DoInAsync("launcher", "id", "-g")).Trim());
            var file = Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine/zip-tail--newline.docx");
            using var http = new HttpClient { BaseAddress = pod.Address(8080) };
            using var response = await http.PostAsync(
                new Uri("pages?kind=docx", UriKind.Relative), new ByteArrayContent(await File.ReadAllBytesAsync(file)));
            Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        }
        finally
        {
            await pod.RemoveAsync();
        }
    }

    /// <summary>The images have no shell: files are written from here, as the pod's user in the pod's file system.</summary>
    private static async Task IsAssignedAndWritesAsync(RunningPod pod)
    {
        var process = await pod.ProcessAsync();
        var status = await File.ReadAllLinesAsync($"/proc/{process}/status");
        Assert.Contains($"Uid:\t{AssignedUser}\t{AssignedUser}\t{AssignedUser}\t{AssignedUser}", status);
        Assert.Contains("Gid:\t0\t0\t0\t0", status);
        Assert.NotEmpty(pod.WritableFolders);
        foreach (var folder in pod.WritableFolders)
        {
            string[] write = ["touch", $"/proc/{process}/root{folder}/written"];
            var outcome = await Run.TryAsync("setpriv", ["--reuid", $"{AssignedUser}", "--regid", "0", "--clear-groups", .. write]);
            Assert.True(outcome.Code == 0, $"{pod.Name} {folder}: {outcome.Output}");
        }
    }
}

using System.Net;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>A platform that assigns the user of each pod, such as OpenShift, runs the same images.</summary>
[Collection(SharedTown.Name)]
public sealed class AssignedUserTests(ContainerTown town)
{
    private const long AssignedUser = 1_000_710_000;

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
}

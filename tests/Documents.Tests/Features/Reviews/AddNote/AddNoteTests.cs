using System.Net;
using System.Net.Http.Json;
using System.Text;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.AddNote;

/// <summary>Notes of agents for each other.</summary>
[Collection(DocumentsService.Name)]
public sealed class AddNoteTests(DocumentsHost host)
{
    private const string Words = "Appeler l’école lundi";

    [Fact]
    public async Task AddNote_Twice_IsReadByColleaguesOnceAndNeverByTheFamily()
    {
        using var family = host.Family("noted");
        var absence = await host.DeclareAsync(Absences.Declared("noted", (await family.UploadAsync()).DocumentId));
        using var agent = host.Agent();
        for (var time = 0; time < 2; time++)
        {
            using var added = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/notes", new { words = Words });
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        using var colleague = host.Agent("agent-2");
        var note = Assert.Single((await colleague.ReadAsync<ReviewResponse>(Paths.Review(absence))).Notes);
        Assert.Equal(("agent-1", Words), (note.By, note.Words));
        Assert.DoesNotContain("école", await family.GetStringAsync(Paths.HouseholdReview(absence)), StringComparison.Ordinal);
        var stored = await host.Services.GetRequiredService<ReviewStore>().FindAsync(Absences.Request(absence), default);
        Assert.DoesNotContain("école", Encoding.UTF8.GetString(stored!.Notes[0].SealedWords!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task AddNote_WithoutWords_IsRefused(string? words)
    {
        var absence = await host.DeclareAsync(Absences.Declared("note-without-words"));
        using var agent = host.Agent();
        using var response = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/notes", new { words });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.RefusalReasons.AddRefusalReason;

/// <summary>Administrators add reasons to the town's list.</summary>
[Collection(DocumentsService.Name)]
public sealed class AddRefusalReasonTests(DocumentsHost host)
{
    private const string Path = Service.RefusalReasons.Path;
    private const string First = "Le justificatif n’était pas signé.", Second = "Il manquait la signature.";

    [Fact]
    public async Task Add_Repeated_AddsOneReasonBeforeTheOpenOne()
    {
        var (first, second) = (await host.AddReasonAsync("Ajouté deux fois", First), await host.AddReasonAsync("Ajouté deux fois", First));

        Assert.Equal((first.Code, 1L), (second.Code, second.Version));
        using var agent = host.Agent();
        var list = await agent.ReadAsync<IReadOnlyList<RefusalReasonResponse>>(Path);
        Assert.Single(list, reason => reason.Code == first.Code);
        Assert.Equal(("other", true), (list[^1].Code, list[^1].NeedsWords));
        using var administrator = host.Administrator();
        using var taken = await administrator.PostAsJsonAsync(Path, new AddRefusalReasonRequest("Ajouté deux fois", Second));
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "reason-exists");
    }

    [Theory]
    [InlineData(null, "Une phrase.", "label")]
    [InlineData("Un libellé", " ", "sentence")]
    [InlineData("…", "Une phrase.", "label")]
    public async Task Add_UnusableText_IsRefusedAtItsField(string? label, string sentence, string field)
    {
        using var administrator = host.Administrator();
        using var response = await administrator.PostAsJsonAsync(Path, new AddRefusalReasonRequest(label, sentence));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.True((await response.ReadAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }
}

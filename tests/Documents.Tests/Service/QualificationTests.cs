using System.Net.Http.Json;
using System.Text.Json;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class QualificationTests(DocumentsHost host)
{
    [Fact]
    public async Task Qualifications_OfATownThatSetNone_AreTheUsualOnesInOrder()
    {
        using var family = host.Family("usual");
        var offered = (await family.GetFromJsonAsync<JsonElement>("/api/documents/households/mine/qualifications")).EnumerateArray().ToList();

        Assert.Equal(["absence", "medical", "dispensation", "death", "other"], offered.Select(one => one.GetProperty("code").GetString()));
        Assert.Equal("Justificatif absence", offered[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task Qualifications_OfATownThatSetItsOwn_AreTheseAndNoOtherIsTaken()
    {
        await using var town = host.Start(
            ("Documents:Qualifications:0:Code", "death"), ("Documents:Qualifications:0:Label", "Avis de décès"),
            ("Documents:Qualifications:1:Code", "sport"), ("Documents:Qualifications:1:Label", "Certificat de sport"));
        using var family = DocumentsHost.Client(town, "family", "parent-of-own", "own");
        var offered = await family.GetFromJsonAsync<JsonElement>("/api/documents/households/mine/qualifications");
        await family.SendCertificateAsync("sport");
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")));
        using var refused = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(["Avis de décès", "Certificat de sport"], offered.EnumerateArray().Select(one => one.GetProperty("label").GetString()));
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Choisissez la nature du justificatif dans la liste.", problem.GetProperty("errors").GetProperty("qualification")[0].GetString());
    }
}

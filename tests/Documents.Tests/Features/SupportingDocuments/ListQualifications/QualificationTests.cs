using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.ListQualifications;

[Collection(DocumentsService.Name)]
public sealed class QualificationTests(DocumentsHost host)
{
    [Fact]
    public async Task ListQualifications_NoneConfigured_ReturnsTheUsualOnesInOrder()
    {
        using var family = host.Family("usual");
        var offered = await family.ReadAsync<IReadOnlyList<QualificationResponse>>(Paths.Qualifications);

        Assert.Equal(["absence", "medical", "dispensation", "death", "other"], offered.Select(one => one.Code));
        Assert.Equal("Justificatif d’absence", offered[0].Label);
    }

    [Fact]
    public async Task ListQualifications_ConfiguredByTheTown_ReturnsTheseAndAcceptsNoOther()
    {
        await using var town = host.Start(
            ("Documents:Qualifications:0:Code", "death"), ("Documents:Qualifications:0:Label", "Avis de décès"),
            ("Documents:Qualifications:1:Code", "sport"), ("Documents:Qualifications:1:Label", "Certificat de sport"));
        using var family = DocumentsHost.Client(town, "family", "parent-of-own", "own");
        var offered = await family.ReadAsync<IReadOnlyList<QualificationResponse>>(Paths.Qualifications);
        await family.UploadAsync("sport");
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")));
        using var refused = await family.PostAsync(Paths.Documents, form);

        Assert.Equal(["Avis de décès", "Certificat de sport"], offered.Select(one => one.Label));
        var problem = await refused.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "supporting-document-details");
        Assert.Equal(
            "Choisissez la nature du justificatif dans la liste.",
            problem.GetProperty("errors").GetProperty("qualification")[0].GetString());
        var field = problem.GetProperty("facts").GetProperty("fields")[0];
        Assert.Equal(
            ("qualification", "unknownQualification"), (field.GetProperty("field").GetString(), field.GetProperty("code").GetString()));
    }
}

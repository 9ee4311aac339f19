using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Validate_ShortKeyAndNoActiveKey_ReturnsBothErrors()
    {
        var options = new DocumentEncryptionOptions { ActiveKeyId = "absent", Keys = { ["short"] = Convert.ToBase64String(new byte[16]) } };
        Assert.Equal(2, new DocumentEncryptionOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Fact]
    public void Validate_UnknownQualificationAcceptedAutomatically_Fails()
    {
        var options = new DocumentsOptions { AutomaticallyAccepted = { "unheard-of" }, AcceptedWithoutRenderer = "the town" };
        Assert.Single(new DocumentsOptionsValidator().Validate(null, options).Failures!);
    }

    [Theory]
    [InlineData(null, "", false)]
    [InlineData(null, " ", false)]
    [InlineData(null, "the mayor, 2026-11-30", true)]
    [InlineData("http://renderer:8080/", "", true)]
    public void Validate_NoRenderer_IsAcceptedByNameOnly(string? renderer, string accepted, bool starts)
    {
        var options = new DocumentsOptions { Renderer = renderer is null ? null : new(renderer), AcceptedWithoutRenderer = accepted };
        Assert.Equal(starts, new DocumentsOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Validate_UsualOptions_Succeeds()
    {
        var documents = new DocumentsOptions { AutomaticallyAccepted = { "medical" }, Renderer = new("http://renderer:8080/") };
        Assert.True(new DocumentsOptionsValidator().Validate(null, documents).Succeeded);
        var encryption = new DocumentEncryptionOptions { ActiveKeyId = "k", Keys = { ["k"] = TestKeys.Old } };
        Assert.True(new DocumentEncryptionOptionsValidator().Validate(null, encryption).Succeeded);
    }
}

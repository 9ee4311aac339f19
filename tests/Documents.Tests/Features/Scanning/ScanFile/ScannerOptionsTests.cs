using EspaceFamille.Documents.Features.Scanning.ScanFile;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

public sealed class ScannerOptionsTests
{
    [Fact]
    public void Validate_SeveralErrors_ReturnsAllOfThem()
    {
        var options = new ScannerOptions { Kind = "clamd", Host = "", Port = 0, TimeoutSeconds = 0 };
        Assert.Equal(3, new ScannerOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Theory]
    [InlineData("Clamd", "clamav")]
    [InlineData("", "clamav")]
    [InlineData("clamd", "not a host")]
    [InlineData("clamd", "http://clamav")]
    public void Validate_InvalidKindOrHost_Fails(string kind, string host) =>
        Assert.True(new ScannerOptionsValidator().Validate(null, new ScannerOptions { Kind = kind, Host = host }).Failed);

    [Theory]
    [InlineData("none", "")]
    [InlineData("clamd", "clamav.security.svc.cluster.local")]
    [InlineData("clamd", "127.0.0.1")]
    [InlineData("clamd", "::1")]
    public void Validate_UsualOptions_Succeeds(string kind, string host)
    {
        var options = new ScannerOptions { Kind = kind, Host = host, AcceptedWithout = "the town" };
        Assert.True(new ScannerOptionsValidator().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Validate_NoScannerAndNobodyWhoAcceptedThat_Fails(string accepted) =>
        Assert.Single(new ScannerOptionsValidator().Validate(null, new ScannerOptions { AcceptedWithout = accepted }).Failures!);
}

using EspaceFamille.Documents.Scanning;

namespace EspaceFamille.Documents.Tests.Scanning;

public sealed class ScannerOptionsTests
{
    [Fact]
    public void Everything_Wrong_IsSaidAtOnce()
    {
        var options = new ScannerOptions { Kind = "clamd", Host = "", Port = 0, TimeoutSeconds = 0 };
        Assert.Equal(3, new ScannerOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Theory]
    [InlineData("Clamd", "clamav")]
    [InlineData("", "clamav")]
    [InlineData("clamd", "not a host")]
    [InlineData("clamd", "http://clamav")]
    public void Kind_OrHost_ThatIsNone_IsRefused(string kind, string host) =>
        Assert.True(new ScannerOptionsValidator().Validate(null, new ScannerOptions { Kind = kind, Host = host }).Failed);

    [Theory]
    [InlineData("none", "")]
    [InlineData("clamd", "clamav.security.svc.cluster.local")]
    [InlineData("clamd", "127.0.0.1")]
    [InlineData("clamd", "::1")]
    public void Usual_IsTaken(string kind, string host) =>
        Assert.True(new ScannerOptionsValidator().Validate(null, new ScannerOptions { Kind = kind, Host = host }).Succeeded);
}

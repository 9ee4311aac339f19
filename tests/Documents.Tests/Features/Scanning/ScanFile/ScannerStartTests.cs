using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

public sealed class ScannerStartTests
{
    [Theory]
    [InlineData("scanner", "Documents__AcceptedWithoutRenderer", "Scanner: AcceptedWithout states who accepted")]
    [InlineData("renderer", "Scanner__AcceptedWithout", "Documents: AcceptedWithoutRenderer states who accepted")]
    public async Task Start_WithoutAPartAndNobodyWhoAcceptedThat_EndsWithCode78AndNamesTheSetting(
        string part, string accepted, string message)
    {
        using var service = ChildProcess.Start(
            Repository.Executable("services/documents", "EspaceFamille.Documents"), [],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}",
                ["Receipts__ActiveKeyId"] = "k",
                ["Receipts__Keys__k"] = TestKeys.Receipts,
                ["DocumentEncryption__ActiveKeyId"] = "k",
                ["DocumentEncryption__Keys__k"] = TestKeys.Old,
                [accepted] = "the tests",
            });

        Assert.Equal((part, 78), (part, await service.WaitForExitAsync()));
        Assert.Contains(message, service.Output, StringComparison.Ordinal);
    }
}

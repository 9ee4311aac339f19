using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Retention;

public sealed class RetentionStartTests
{
    [Theory]
    [InlineData("Retention__Periods__DecidedPieces", "for ever", "Retention:Periods:DecidedPieces must be a period")]
    [InlineData("Retention__Periods__UndecidedPieces", "25 months", "Retention:Periods:UndecidedPieces must be from 2 months to 24 months")]
    [InlineData("Retention__Periods__Pieces", "2 months", "Retention:Periods:Pieces is not a class of data of this host")]
    [InlineData("Retention__SchoolYearEnd", "summer", "Retention:SchoolYearEnd must be a month and a day")]
    public async Task Start_PeriodThatIsNone_EndsWithCode78AndNamesTheSetting(string name, string value, string expected)
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
                ["Scanner__AcceptedWithout"] = "the tests",
                [name] = value,
            });

        Assert.Equal(78, await service.WaitForExitAsync());
        Assert.Contains(expected, service.Output, StringComparison.Ordinal);
    }
}

using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

public sealed class DestinationAddressTests
{
    [Theory]
    [InlineData("portal:8085")]
    [InlineData("")]
    [InlineData("/portail")]
    [InlineData("ftp://portal/")]
    public async Task Start_DestinationThatIsNoAddress_EndsWithCode78AndNamesTheSetting(string address)
    {
        using var gateway = ChildProcess.Start(
            Repository.Executable("gateway", "EspaceFamille.Gateway"), [], new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}",
                ["ReverseProxy__Clusters__portal__Destinations__one__Address"] = address,
            });

        Assert.Equal(78, await gateway.WaitForExitAsync());
        Assert.Equal(
            "Wrong setting: ReverseProxy:Clusters:portal:Destinations:one:Address must be an absolute address, such as http://host:8080/. "
            + "Correct it and start again.",
            gateway.Output.Split('\n')[^1]);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Start;

/// <summary>A wrong setting ends the host with code 78 and a sentence, before anything is tried.</summary>
[Collection(SharedParts.Name)]
public sealed class StartFailuresTests(Parts parts)
{
    [Theory]
    [InlineData("RabbitMq:Uri", "broker", "RabbitMq:Uri must be an absolute address")]
    [InlineData("RabbitMq:Uri", "amqp:broker", "RabbitMq:Uri must be an address such as amqp://")]
    [InlineData("RabbitMq:Uri", "http://broker/", "RabbitMq:Uri must be an address such as amqp://")]
    [InlineData("RabbitMq:ManagementUri", "broker:15672", "RabbitMq:ManagementUri must be an address such as https://")]
    [InlineData("Auth:Issuer", "/portail", "Auth:Issuer must be an absolute address")]
    [InlineData("Auth:Issuer", "ftp://famille.example/", "Auth:Issuer must be an absolute address")]
    [InlineData("Auth:InternalAddress", "identity:8081", "Auth:InternalAddress must be an absolute address")]
    [InlineData("RabbitMq:ScalerUri", "https://broker:15671/", "RabbitMq:ScalerUri must be an address such as https://")]
    [InlineData("urls", "port 80", "ASPNETCORE_URLS must be addresses such as http://*:8080")]
    [InlineData("Mongo:ConnectionString", "127.0.0.1:27017", "Mongo:ConnectionString must be an address such as mongodb://")]
    [InlineData("Shutdown:PauseSeconds", "ten", "Shutdown:PauseSeconds must be a number")]
    [InlineData("Shutdown:PauseSeconds", "-1", "Shutdown:PauseSeconds must be between 0 and 600")]
    [InlineData("Clocks:TownNow", "tomorrow", "Clocks:TownNow must be an instant, such as 2026-12-31T08:00:00+01:00")]
    [InlineData("Clocks:TestMode", "maybe", "Clocks:TestMode must be true or false")]
    [InlineData("Town:Code", "Ville de Tarnos", "Town:Code must match the regular expression")]
    [InlineData("Town:TimeZone", "Paris", "'Paris' is not an IANA time zone")]
    [InlineData("Api:License", "Licence Ouverte 2.0", "Api:License must match the regular expression")]
    public async Task Start_WrongSetting_EndsWithCode78AndNamesIt(string setting, string value, string expected)
    {
        var (code, sentence) = await RunAsync(setting, value);

        Assert.Equal(78, code);
        Assert.StartsWith("Wrong setting: ", sentence, StringComparison.Ordinal);
        Assert.Contains(expected, sentence, StringComparison.Ordinal);
        Assert.EndsWith("Correct it and start again.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongConnectionString_PrintsNoPassword()
    {
        var (code, sentence) = await RunAsync("Mongo:ConnectionString", "mongodb://identity:s3cret@host:many/");

        Assert.Equal(78, code);
        Assert.DoesNotContain("s3cret", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TelemetryEndpointThatIsNoAddress_NamesTheSetting()
    {
        var builder = WebApplication.CreateBuilder(["--OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317"]);

        var refused = Assert.Throws<WrongSettingException>(() => builder.AddPlatform("tests"));

        Assert.StartsWith(
            "Wrong setting: OTEL_EXPORTER_OTLP_ENDPOINT must be an absolute address", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PasswordThatTheBrokerRefuses_EndsWithCode78()
    {
        var uri = new UriBuilder(parts.Broker.Uri) { Password = "wrong" }.Uri.AbsoluteUri;
        await using var app = TestHost.Build(parts.DocDb, uri);

        var (code, sentence) = await ReportAsync(() => app.RunOrServeAsync([]));

        Assert.Equal((78, true), (code, sentence.Contains("RabbitMq:Uri", StringComparison.Ordinal)));
        Assert.DoesNotContain("wrong", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortThatIsTaken_EndsWithASentence()
    {
        await using var first = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        await using var second = TestHost.Build(
            parts.DocDb, Parts.NoBroker, more: builder => builder.Configuration["urls"] = first.Http.BaseAddress!.AbsoluteUri);

        var (code, sentence) = await ReportAsync(() => second.RunOrServeAsync([]));

        Assert.Equal(78, code);
        Assert.Contains("another process listens at the host's port", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusalIn_RefusedPasswordOfTheDatabase_IsAWrongSettingAndNoOutage()
    {
        var failure = new AggregateException(new MongoAuthenticationException(ConnectionOf("db"), "Unable to authenticate."));

        Assert.Contains("Mongo:ConnectionString", StartFailures.RefusalIn(failure), StringComparison.Ordinal);
        Assert.False(Unavailable.IsPassing(failure.InnerException!));
    }

    [Fact]
    public async Task Report_AnyOtherFailure_EndsWithOneLine()
    {
        var (code, sentence) = await ReportAsync(() => StartFailures.ReportAllAsync(() => throw new NotSupportedException("One\nline")));

        Assert.Equal((70, 1), (code, sentence.Split('\n').Length));
    }

    private static MongoDB.Driver.Core.Connections.ConnectionId ConnectionOf(string host) => new(
        new MongoDB.Driver.Core.Servers.ServerId(
            new MongoDB.Driver.Core.Clusters.ClusterId(), new System.Net.DnsEndPoint(host, 27017)));

    private async Task<(int Code, string Sentence)> RunAsync(string setting, string value) =>
        await ReportAsync(() => StartFailures.ReportAsync(async () =>
        {
            await using var app = TestHost.Build(
                parts.DocDb, Parts.NoBroker, more: builder => builder.Configuration.AddInMemoryCollection([new(setting, value)]));
            // A host that starts serves without an end.
            return await app.RunOrServeAsync([]).WaitAsync(TimeSpan.FromSeconds(30));
        }));

    private static async Task<(int Code, string Sentence)> ReportAsync(Func<Task<int>> run)
    {
        var (before, written) = (Console.Error, new StringWriter());
        Console.SetError(written);
        try
        {
            return (await run(), written.ToString().Trim());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}

using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests.Errors;

/// <summary>The operator's command as a process, on a real broker, with messages that a consumer cannot process.</summary>
public sealed class ErrorsTests(ManagedBroker broker) : IClassFixture<ManagedBroker>, IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("errors-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Errors_PoisonMessage_IsListedShownReplayedAndDiscardedWithAnAudit()
    {
        await using var consumer = await FailingConsumer.StartAsync(broker.Uri);
        await consumer.PublishAsync(Contact(FailingConsumer.Poison), Contact("GOOD"));
        await Eventually.True(() => Task.FromResult(consumer.Processed.Contains("GOOD")), "the other message was processed");
        await ListShowsAsync(consumer, 1);

        var (_, shown) = await RunAsync("show", consumer.ErrorQueue);
        Assert.Contains("EspaceFamille.Contracts.Identity.ContactChanged", shown, StringComparison.Ordinal);
        Assert.Contains("by System.InvalidOperationException", shown, StringComparison.Ordinal);
        Assert.Contains("\"accountId\": \"0198c0de-", shown, StringComparison.Ordinal);
        Assert.All(
            [FailingConsumer.Poison, "Johan", "ville.example", "Madame", "06 12", "unknown"],
            word => Assert.DoesNotContain(word, shown, StringComparison.Ordinal));
        var id = shown.Split(' ')[0];

        Assert.Equal((0, "1 replayed"), await RunAsync("replay", consumer.ErrorQueue));
        await Eventually.True(() => Task.FromResult(consumer.Failures == 2), "it failed again");
        await ListShowsAsync(consumer, 1);
        consumer.IsRepaired = true;
        Assert.Equal((0, "1 replayed"), await RunAsync("replay", consumer.ErrorQueue, id));
        await Eventually.True(() =>
            Task.FromResult(consumer.Processed.Contains(FailingConsumer.Poison)), "the repaired consumer processed it");
        await ListShowsAsync(consumer, 0);

        Assert.Equal([$"replay {id} ", $"replay {id} "], Audit().Select(Summary));
        Assert.All(Audit(), line => Assert.Equal((consumer.ErrorQueue, Environment.UserName), ($"{line["queue"]}", $"{line["who"]}")));
    }

    [Fact]
    public async Task Discard_WithReason_DeletesThatMessageOnly()
    {
        await using var consumer = await FailingConsumer.StartAsync(broker.Uri);
        await consumer.PublishAsync(Contact(FailingConsumer.Poison));
        await ListShowsAsync(consumer, 1);
        var id = (await RunAsync("show", consumer.ErrorQueue)).Output.Split(' ')[0];

        Assert.Equal(2, (await RunAsync("discard", consumer.ErrorQueue, id)).Code);
        Assert.Equal(
            (1, "espace: there is no message other"), await RunAsync("discard", consumer.ErrorQueue, "other", "--reason", "not this one"));
        await ListShowsAsync(consumer, 1);
        Assert.Equal((0, "1 discarded"), await RunAsync("discard", consumer.ErrorQueue, id, "--reason", "account \"closed\"\nsince"));
        await ListShowsAsync(consumer, 0);
        Assert.Equal([$"discard {id} account \"closed\"\nsince"], Audit().Select(Summary));
    }

    [Fact]
    public async Task Errors_MessageOfATypeThatTheQueueDoesNotConsume_IsListedShownReplayedAndDiscarded()
    {
        await using var consumer = await FailingConsumer.StartAsync(broker.Uri);
        await consumer.PublishAsync(new HouseholdChanged
        {
            HouseholdId = "0198c0de-0000-7000-8000-000000000006",
            Version = 1,
            AddressLine = "9 rue des Fougères",
            PostCode = "40220",
            Town = "Tarnos",
            Adults = [],
            Children = [],
        });
        await ListShowsAsync(consumer.SkippedQueue, 1);

        var (_, shown) = await RunAsync("show", consumer.SkippedQueue);
        Assert.Contains("EspaceFamille.Contracts.Identity.HouseholdChanged", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Fougères", shown, StringComparison.Ordinal);
        Assert.Contains($", skipped: {consumer.Queue} does not consume messages of this type", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown", shown, StringComparison.Ordinal);
        Assert.Equal((0, "1 replayed"), await RunAsync("replay", consumer.SkippedQueue));
        await ListShowsAsync(consumer.SkippedQueue, 1);
        Assert.Equal(
            (0, "1 discarded"), await RunAsync("discard", consumer.SkippedQueue, shown.Split(' ')[0], "--reason", "of no consumer"));
        await ListShowsAsync(consumer.SkippedQueue, 0);
        Assert.Equal(2, Audit().Count);
    }

    [Fact]
    public async Task Replay_DeletedQueue_KeepsTheMessage()
    {
        await using var consumer = await FailingConsumer.StartAsync(broker.Uri);
        await consumer.PublishAsync(Contact(FailingConsumer.Poison));
        await ListShowsAsync(consumer, 1);
        await consumer.StopAsync();
        await broker.DeleteAsync(consumer.Queue);

        var (code, output) = await RunAsync("replay", consumer.ErrorQueue);
        Assert.Equal(1, code);
        Assert.Contains("no such queue", output, StringComparison.Ordinal);
        await ListShowsAsync(consumer, 1);
        Assert.Empty(Audit());
    }

    [Theory]
    [InlineData("list all")]
    [InlineData("show")]
    [InlineData("show mails")]
    [InlineData("show _error")]
    [InlineData("show _skipped")]
    [InlineData("replay mails")]
    [InlineData("replay mails_error one two")]
    [InlineData("discard mails_error one")]
    [InlineData("discard mails_error one --reason")]
    [InlineData("discard mails one --reason known")]
    public async Task Errors_WrongUsage_TouchesNothing(string words) => Assert.Equal(2, (await RunAsync(words.Split(' '))).Code);

    private Task ListShowsAsync(FailingConsumer consumer, int count) => ListShowsAsync(consumer.ErrorQueue, count);

    private Task ListShowsAsync(string queue, int count) => Eventually.True(
        async () => (await RunAsync("list")).Output.Split('\n').Any(line => line.Trim() == $"{count}  {queue}"), $"{count} in {queue}");

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RABBITMQ_URI"] = broker.Uri,
            ["RABBITMQ_MANAGEMENT_URI"] = broker.ManagementUri,
        };
        using var errors = ChildProcess.Start(
            ToolProcess.Executable, ["errors", .. words, "--data", Path.Combine(_data, "data")], environment);
        return (await errors.WaitForExitAsync(), errors.Output);
    }

    private IReadOnlyList<JsonNode> Audit()
    {
        var file = Path.Combine(_data, "data", "log", "errors-audit.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Select(line => JsonNode.Parse(line)!)] : [];
    }

    private static string Summary(JsonNode line) => $"{line["what"]} {line["messageId"]} {line["reason"]}";

    private static ContactChanged Contact(string lastName) => new()
    {
        AccountId = "0198c0de-0000-7000-8000-000000000005",
        Version = 1,
        Title = "Madame",
        FirstName = "Johan",
        LastName = lastName,
        Email = "johan@ville.example",
        Telephone = "06 12 34 56 78",
    };
}

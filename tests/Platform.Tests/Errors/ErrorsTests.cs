using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.TestKit;
using MassTransit;
using Xunit;

namespace EspaceFamille.Platform.Tests.Errors;

/// <summary>The operator's command as a process, on a real broker, over messages that a consumer could not take.</summary>
[Collection(SharedParts.Name)]
public sealed class ErrorsTests(Parts parts) : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("errors-").FullName;
    private readonly ConcurrentQueue<string> _taken = new();
    private volatile bool _mended;
    private int _failures;
    private string _queue = "";

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Poison_DelaysNoOther_AndIsListedShownReplayedAndDiscardedWithAnAudit()
    {
        await using var host = await StartAsync();
        await host.Things.InsertAsync(Thing.New(), [Contact("POISON"), Contact("GOOD")], CancellationToken.None);
        await Eventually.True(() => Task.FromResult(_taken.Contains("GOOD")), "the other message was taken");
        await ListShowsAsync(1);

        var (_, shown) = await RunAsync("show", Errors);
        Assert.Contains("EspaceFamille.Contracts.Identity.ContactChanged", shown, StringComparison.Ordinal);
        Assert.Contains("by System.InvalidOperationException", shown, StringComparison.Ordinal);
        Assert.Contains("\"accountId\": \"0198c0de-", shown, StringComparison.Ordinal);
        Assert.All(new[] { "POISON", "Johan", "ville.example", "Madame", "06 12", "unknown" }, word => Assert.DoesNotContain(word, shown, StringComparison.Ordinal));
        var id = shown.Split(' ')[0];
        await ListShowsAsync(1);

        Assert.Equal((0, "1 replayed"), await RunAsync("replay", Errors));
        await Eventually.True(() => Task.FromResult(_failures == 2), "it failed again");
        await ListShowsAsync(1);
        _mended = true;
        Assert.Equal((0, "1 replayed"), await RunAsync("replay", Errors, id));
        await Eventually.True(() => Task.FromResult(_taken.Contains("POISON")), "the mended consumer took it");
        await ListShowsAsync(0);

        _mended = false;
        await host.Things.InsertAsync(Thing.New(), [Contact("POISON")], CancellationToken.None);
        await ListShowsAsync(1);
        var other = (await RunAsync("show", Errors)).Output.Split(' ')[0];
        Assert.Equal(2, (await RunAsync("discard", Errors, other)).Code);
        Assert.Equal((1, $"errors: there is no message {id}"), await RunAsync("discard", Errors, id, "--reason", "not this one"));
        await ListShowsAsync(1);
        Assert.Equal((0, "1 discarded"), await RunAsync("discard", Errors, other, "--reason", "account \"closed\"\nsince"));
        await ListShowsAsync(0);
        Assert.Equal(
            [$"replay {id} ", $"replay {id} ", $"discard {other} account \"closed\"\nsince"],
            Audit().Select(line => $"{line["what"]} {line["messageId"]} {line["reason"]}"));
        Assert.All(Audit(), line => Assert.Equal((Errors, Environment.UserName), ($"{line["queue"]}", $"{line["who"]}")));
    }

    [Fact]
    public async Task Replay_ToAQueueThatIsGone_KeepsTheMessage()
    {
        await using (var host = await StartAsync())
        {
            await host.Things.InsertAsync(Thing.New(), [Contact("POISON")], CancellationToken.None);
            await Eventually.True(() => Task.FromResult(_failures == 1), "it failed");
            await ListShowsAsync(1);
        }

        await parts.Broker.DeleteAsync(_queue);
        var (code, said) = await RunAsync("replay", Errors);
        Assert.Equal(1, code);
        Assert.Contains("no such queue", said, StringComparison.Ordinal);
        await ListShowsAsync(1);
        Assert.Empty(Audit());
    }

    private string Errors => $"{_queue}_error";

    private Task<TestHost> StartAsync() => TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<ContactChanged> context) =>
    {
        _queue = context.ReceiveContext.InputAddress.AbsolutePath.Trim('/');
        if (context.Message.LastName == "POISON" && !_mended)
        {
            Interlocked.Increment(ref _failures);
            throw new InvalidOperationException("Johan POISON cannot be.");
        }

        _taken.Enqueue(context.Message.LastName);
        return Task.CompletedTask;
    }));

    private Task ListShowsAsync(int count) => Eventually.True(
        async () => (await RunAsync("list")).Output.Split('\n').Any(line => line.Trim() == $"{count}  {Errors}"),
        $"{count} in the error queue");

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        using var errors = ChildProcess.Start(Repository.Executable("tools/errors", "EspaceFamille.Errors"), words, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RABBITMQ_URI"] = parts.Broker.Uri,
            ["RABBITMQ_MANAGEMENT_URI"] = parts.Broker.ManagementUri ?? "",
            ["ESPACE_DATA"] = _data,
        });
        return (await errors.WaitForExitAsync(), errors.Output);
    }

    private IReadOnlyList<JsonNode> Audit()
    {
        var file = Path.Combine(_data, "log", "errors-audit.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Select(line => JsonNode.Parse(line)!)] : [];
    }

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

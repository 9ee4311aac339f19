using System.Collections.Concurrent;
using System.Globalization;
using EspaceFamille.EndToEnd.Tests.Recording;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.EndToEnd.Tests.Secrecy;
using EspaceFamille.Platform;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests;

/// <summary>
/// The whole system as the app host starts it, with data, ports and a town of its own; or a running one, where
/// ESPACE_ADDRESS names its gateway, ESPACE_DATA its data and ESPACE_DEMO the folder of the town that it imported.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private static readonly string Configuration =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
    /// <summary>A Wednesday in November: the Christmas holidays are ahead, within reach of the notice.</summary>
    private const string TownNow = "2026-11-25T09:00:00+01:00";
    /// <summary>Of the jobs that stories wait for once the town's clock has moved.</summary>
    private const string JobInterval = "00:00:02";

    /// <summary>Where the app host lets its document server listen, from the gateway's port on.</summary>
    internal const int DocDbOffset = 6;

    /// <summary>A start takes 20 s on a machine that does nothing else.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(10);

    private readonly string? _given = Environment.GetEnvironmentVariable("ESPACE_ADDRESS");
    private readonly string _data;
    private readonly string _town;
    private readonly bool _isWatched;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new(StringComparer.Ordinal);
    private ChildProcess? _process;
    private CommandRecorder? _recorder;
    private BrokerDoor? _messages;

    public RunningSystem()
        : this(Directory.CreateTempSubdirectory("espace-").FullName, town: "", isWatched: true)
    {
        _town = Path.Combine(_data, "town");
        if (_given is null)
            TestTown.Write(_town, TownPlans.WholeSystem);
    }

    private RunningSystem(string data, string town, bool isWatched) => (_data, _town, _isWatched) = (data, town, isWatched);

    /// <summary>Another system of the same town, on existing data, which it deletes when it ends. Its traffic is not recorded.</summary>
    internal RunningSystem On(string data) => new(data, _town, isWatched: false);

    /// <summary>Who listened to the services of this run's system; null while none was started.</summary>
    internal static CommandRecorder? Heard { get; private set; }

    /// <summary>The queries of this run's system that want an index; null while none was stopped.</summary>
    internal static IReadOnlyList<string>? Scans { get; private set; }

    /// <summary>What this run's system logged, exported and sent; null while none was stopped.</summary>
    internal static IReadOnlyList<Leftover>? Left { get; private set; }

    /// <summary>Where its processes put their temporary files.</summary>
    internal string Temporary => Directory.CreateDirectory(Path.Combine(_data, "tmp")).FullName;

    private string AheadFile => Path.Combine(_data, "town-ahead");

    /// <summary>The gateway's public address, with a slash at its end.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>The town's day: its clock does not move where the system is ours.</summary>
    public DateOnly Today => Paris.DayOf(
        _given is null ? DateTimeOffset.Parse(TownNow, CultureInfo.InvariantCulture) : TimeProvider.System.GetUtcNow());

    private static TownClock Paris { get; } = new(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>Where its mailbox, its broker and its accounts are.</summary>
    internal StoryOptions Options => _given is null
        ? new(Address.Port, Repository.Root, _data) { Town = _town }
        : new(Address.Port, Repository.Root, Environment.GetEnvironmentVariable("ESPACE_DATA"));

    /// <summary>The document server with its operator, where both are ours.</summary>
    internal string DocumentServer => DocDbOperator.Uri(Address.Port + DocDbOffset, _data);

    /// <summary>Takes what the hosts say of themselves; null where the system is not ours.</summary>
    internal OtlpSink? Telemetry { get; private set; }

    /// <summary>An account of the town that this system runs on.</summary>
    internal DemoAccount Account(string login) =>
        DemoAccount.ReadAll(Options.Credentials).Single(account => account.Login == login);

    /// <summary>The id of the app host's process, which <c>./espace up</c> writes to the data.</summary>
    internal int Process => _process!.Id;

    /// <summary>What the start printed of the accounts; empty where the system is not ours.</summary>
    internal IReadOnlyList<string> PrintedAccounts =>
        [.. (_process?.Output ?? "").Split('\n').Where(line => line.StartsWith("account: ", StringComparison.Ordinal))];

    /// <summary>Signs the account in as a browser does; once, since a second factor's code is taken once.</summary>
    internal Task<string> TokenAsync(string login) => _tokens.GetOrAdd(login, _ => new Lazy<Task<string>>(async () =>
    {
        using var dance = new SignInDance(Address, Account(login));
        return await dance.SignInAsync();
    })).Value;

    /// <summary>Plays with the town's clock ahead by so much; the other stories find it as it was.</summary>
    internal async Task AheadAsync(TimeSpan ahead, Func<Task> play)
    {
        await File.WriteAllTextAsync(AheadFile + ".new", ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(AheadFile + ".new", AheadFile);
        try
        {
            await play();
        }
        finally
        {
            File.Delete(AheadFile);
        }
    }

    /// <summary>
    /// Freezes the document server (SIGSTOP) after it has executed the next insert into this collection, and before the service knows of
    /// it. Null where the system or its document server is not ours.
    /// </summary>
    internal FrozenInsert? FreezeAfterInsert(string collection) =>
        _recorder is null || Environment.GetEnvironmentVariable("MONGODB_URI") is not null
            ? null
            : new(_recorder.HoldInsert(collection), DocumentServer);

    public async Task InitializeAsync()
    {
        if (_given is not null)
        {
            Address = new Uri(_given);
            return;
        }

        var port = FreePort.Next(followers: 26);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TMPDIR"] = Temporary,
            ["ESPACE_ROOT"] = Repository.Root,
            ["ESPACE_DATA"] = _data,
            ["ESPACE_INSTANCE"] = _data,
            ["ESPACE_DEMO"] = _town,
            ["ESPACE_PORT"] = $"{port}",
            ["ESPACE_CONFIGURATION"] = Configuration,
            ["Clocks__TestMode"] = "true",
            ["Clocks__TownNow"] = TownNow,
            ["Clocks__AheadFile"] = AheadFile,
            ["Retention__Interval"] = JobInterval,
            ["StorageSpace__NoticeInterval"] = JobInterval,
        };
        foreach (var (name, value) in _isWatched ? await WatchAsync(port) : [])
            settings[name] = value;
        _process = ChildProcess.Start(Repository.Executable("deploy/local/apphost", "EspaceFamille.AppHost"), [], settings);
        await _process.WaitForAsync("ready: ", StartLimit);
        Address = new Uri($"http://localhost:{port}/");
        if (_isWatched && Environment.GetEnvironmentVariable("RABBITMQ_URI") is null)
            _messages = await BrokerDoor.OpenAsync(Options, about: null);
    }

    public async Task DisposeAsync()
    {
        if (_given is null && _isWatched && Environment.GetEnvironmentVariable("MONGODB_URI") is null)
            Scans = await CollectionScans.ReadAsync(DocumentServer);
        if (_messages is not null)
            Left = await Leftover.CollectAsync(Path.Combine(_data, "log"), Telemetry!, _messages);
        _messages?.Dispose();
        if (_process is not null)
            await _process.StopAsync();
        _process?.Dispose();
        if (Telemetry is not null)
            await Telemetry.DisposeAsync();
        _recorder?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Starts a sink for its telemetry and a proxy to its document server; returns the settings that name them.</summary>
    private async Task<Dictionary<string, string>> WatchAsync(int port)
    {
        Telemetry = await OtlpSink.StartAsync();
        var through = FreePort.Next();
        _recorder = new CommandRecorder(through, port + DocDbOffset);
        if (Environment.GetEnvironmentVariable("MONGODB_URI") is null)
            Heard = _recorder;
        return new(Telemetry.Settings, StringComparer.Ordinal) { ["ESPACE_DOCDB_THROUGH"] = $"{through}" };
    }
}

/// <summary>
/// The tests that share one running system. They run one after the other, beside those of the gateway and the portal alone: the
/// stories spend much of their time waiting for a page.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "system";
}

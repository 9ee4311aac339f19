using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.TestKit.Traces;
using MongoDB.Driver.Core.Events;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>Records the commands that the service sends to its database for the requests of one client, without those of the outbox
/// relay, and without the town's, which is read again at most once per second.</summary>
public sealed class DatabaseCommands
{
    private static readonly string[] OfUseCases = ["find", "insert", "update", "delete", "findAndModify", "aggregate", "count"];
    private readonly AsyncLocal<Kill?> _kill = new();
    private volatile Recording? _recording;

    /// <param name="client">Its requests carry the trace by which their commands are known from those of the service's jobs.</param>
    public Recording Listen(HttpClient client)
    {
        var recording = new Recording(this);
        client.DefaultRequestHeaders.Remove(TracedCommands.Header);
        client.DefaultRequestHeaders.Add(TracedCommands.Header, $"00-{recording.Trace}-{ActivitySpanId.CreateRandom()}-01");
        return _recording = recording;
    }

    /// <summary>Cancels at the nth command of the caller's own flow, until it is disposed.</summary>
    public IDisposable KillAt(int command, CancellationTokenSource source) => _kill.Value = new Kill(this, command, source);

    public void Started(CommandStartedEvent command)
    {
        _kill.Value?.Count();
        if (_recording is { } recording && Activity.Current?.TraceId == recording.Trace && IsOfUseCase(command))
            recording.Add($"{command.CommandName} {command.Command[command.CommandName]}");
    }

    private static bool IsOfUseCase(CommandStartedEvent command) =>
        OfUseCases.Contains(command.CommandName, StringComparer.Ordinal)
        && !$"{command.Command}".Contains("outbox.", StringComparison.Ordinal)
        && !$"{command.Command}".Contains("\"$pull\"", StringComparison.Ordinal)
        && command.Command.GetValue("find", "") != TownStore.Collection;

    private sealed class Kill(DatabaseCommands commands, int command, CancellationTokenSource source) : IDisposable
    {
        private int _left = command;

        public void Dispose() => commands._kill.Value = null;

        internal void Count()
        {
            if (Interlocked.Decrement(ref _left) == 0)
                source.Cancel();
        }
    }

    /// <summary>The commands between its start and its disposal.</summary>
    public sealed class Recording(DatabaseCommands commands) : IDisposable
    {
        private readonly ConcurrentQueue<string> _names = new();

        public IReadOnlyCollection<string> Names => _names;

        internal ActivityTraceId Trace { get; } = ActivityTraceId.CreateRandom();

        public void Dispose() => commands._recording = null;

        internal void Add(string name) => _names.Enqueue(name);
    }
}

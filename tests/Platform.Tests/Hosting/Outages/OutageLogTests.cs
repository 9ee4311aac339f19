using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Outages;

public sealed class OutageLogTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Lines _lines = new();

    [Fact]
    public void Report_ManyWithinFifteenSeconds_IsOneLinePerPart()
    {
        var log = new OutageLog(_clock, _lines);
        for (var second = 0; second < 15; second++)
        {
            log.Report(OutageLog.Database, "TimeoutException");
            log.Report(OutageLog.Broker, "not connected");
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, _lines.Count);
        log.Report(OutageLog.Database, "TimeoutException");
        Assert.Equal(3, _lines.Count);
    }

    private sealed class Lines : ILogger<OutageLog>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}

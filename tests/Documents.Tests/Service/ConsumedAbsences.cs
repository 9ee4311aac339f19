using System.Collections.Concurrent;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Counts the messages that the service has consumed, so that a test can distinguish "not yet" from "never".</summary>
internal sealed class ConsumedAbsences : IConsumeObserver
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Task WaitAsync(string absenceId, int count) => Eventually.True(
        () => Task.FromResult(_counts.GetValueOrDefault(absenceId) >= count), $"{count} messages about the absence are consumed");

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class
    {
        var id = (context.Message as AbsenceDeclared)?.Request.Id ?? (context.Message as AbsenceWithdrawn)?.Request.Id;
        _counts.AddOrUpdate(id ?? "", 1, (_, count) => count + 1);
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}

using System.Collections.Concurrent;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.TestKit;
using MassTransit;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Counts the consumed requests for analysis: a failed one is acknowledged too, and its file stays received.</summary>
internal sealed class ConsumedFiles : IConsumeObserver
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Task WaitAsync(string fileId, int count = 1) => Eventually.True(
        () => Task.FromResult(_counts.GetValueOrDefault(fileId) >= count), $"{count} messages about the file are consumed");

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class
    {
        if (context.Message is FileReceived file)
            _counts.AddOrUpdate(file.FileId, 1, (_, count) => count + 1);
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}

using System.Collections.Concurrent;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.TestKit;
using MassTransit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

/// <summary>Records which reviews the service starts and finishes consuming, so that a test can wait for either.</summary>
internal sealed class ConsumedReviews : IConsumeObserver
{
    private readonly ConcurrentBag<string> _begun = [];
    private readonly ConcurrentBag<string> _ended = [];

    public Task BegunAsync(string absence) =>
        Eventually.True(() => Task.FromResult(_begun.Contains(absence)), "the review is being consumed");

    public Task EndedAsync(string absence, int count = 1) =>
        Eventually.True(() => Task.FromResult(_ended.Count(id => id == absence) >= count), $"{count} reviews are consumed");

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Note(_begun, context.Message);

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => Note(_ended, context.Message);

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    private static Task Note(ConcurrentBag<string> seen, object message)
    {
        if (message is SupportingDocumentsReviewed review)
            seen.Add(review.RequestId);
        return Task.CompletedTask;
    }
}

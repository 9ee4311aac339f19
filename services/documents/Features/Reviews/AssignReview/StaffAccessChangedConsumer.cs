using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.AssignReview;

/// <summary>Keeps what a member of staff may review now.</summary>
internal sealed class StaffAccessChangedConsumer(StaffAccessStore staff) : IConsumer<StaffAccessChanged>
{
    public Task Consume(ConsumeContext<StaffAccessChanged> context) => staff.PutAsync(context.Message, context.CancellationToken);
}

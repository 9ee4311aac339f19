using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Errors;

/// <summary>Only error queues are read: reading another would take messages from its consumer.</summary>
internal class QueueSettings : DataSettings
{
    [CommandArgument(0, "<QUEUE>")]
    [Description("The error queue; its name ends with _error or _skipped")]
    public required string Queue { get; init; }

    public override ValidationResult Validate() =>
        ErrorQueueNames.IsErrorQueue(Queue)
            ? ValidationResult.Success()
            : ValidationResult.Error($"QUEUE ends with {string.Join(" or ", ErrorQueueNames.Suffixes)}");
}

internal sealed class ReplaySettings : QueueSettings
{
    [CommandArgument(1, "[ID]")]
    [Description("One message; all of the queue by default")]
    public string? Id { get; init; }
}

internal sealed class DiscardSettings : QueueSettings
{
    [CommandArgument(1, "<ID>")]
    [Description("The message")]
    public required string Id { get; init; }

    [CommandOption("--reason <TEXT>")]
    [Description("Why; it is kept in the audit")]
    public string Reason { get; init; } = "";

    public override ValidationResult Validate() =>
        string.IsNullOrWhiteSpace(Reason) ? ValidationResult.Error("discard requires --reason TEXT") : base.Validate();
}

using MongoDB.Bson;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>The reply to one insert, which the server has executed and the service does not know of.</summary>
internal sealed class HeldReply(string collection)
{
    private readonly TaskCompletionSource _executed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <summary>The server has replied.</summary>
    public Task Executed => _executed.Task;

    public bool TryTake(BsonDocument command) =>
        command.GetElement(0) is { Name: "insert", Value: BsonString name } && name.Value == collection
        && Interlocked.Exchange(ref _taken, 1) == 0;

    public Task HoldAsync(CancellationToken stopping)
    {
        _executed.TrySetResult();
        return _released.Task.WaitAsync(stopping);
    }

    public void Release() => _released.TrySetResult();
}

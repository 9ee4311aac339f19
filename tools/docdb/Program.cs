using System.Runtime.InteropServices;
using EspaceFamille.DocDb;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Users;

using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
try
{
    if (args is ["backup", "--data", var folder, "--to", var file]) Backup.Write(folder, file);
    else if (args is ["increment", "--data", var data, "--collection", var collection, "--field", var field, "--by", var number])
        await FieldIncrement.RunAsync(data, collection, field, number);
    else if (DocDbOptions.Parse(args) is not { } options)
        return await SayAsync($"{DocDbOptions.Usage}{Environment.NewLine}{Backup.Usage}{Environment.NewLine}{FieldIncrement.Usage}", 2);
    else if (options.Refusal is { } reason) return await SayAsync($"docdb: {reason}", 2);
    else await DocDbServer.RunAsync(options, options.Users is { } users ? UserFile.Read(users) : null, stopping.Token);
    return 0;
}
catch (Exception failure) when (Faults.Describe(failure) is { } words)
{
    return await SayAsync($"docdb: {words}", 1);
}

static async Task<int> SayAsync(string words, int code)
{
    await Console.Error.WriteLineAsync(words);
    return code;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

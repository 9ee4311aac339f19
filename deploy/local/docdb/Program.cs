using System.Runtime.InteropServices;
using EspaceFamille.DocDb;
using EspaceFamille.DocDb.Storage;

if (args is ["backup", "--data", var folder, "--to", var file])
{
    try
    {
        Backup.Write(folder, file);
        return 0;
    }
    catch (IOException exception)
    {
        await Console.Error.WriteLineAsync($"docdb: {exception.Message}");
        return 1;
    }
}

if (DocDbOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync($"{DocDbOptions.Usage}{Environment.NewLine}{Backup.Usage}");
    return 2;
}

using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
await DocDbServer.RunAsync(options, stopping.Token);
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

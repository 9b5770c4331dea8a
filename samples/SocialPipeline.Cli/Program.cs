using SocialPipeline.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return await CommandLine.RunAsync(args, Terminal.OfProcess(), stop.Token);

using Cashlink.Load;

switch (args)
{
    case ["guide", .. var rest]:
        await GuideBenchmark.RunAsync(rest is [var flows] ? int.Parse(flows, CultureInfo.InvariantCulture) : 200);
        return 0;
    case ["growth", .. var rest]:
        await GrowthBenchmark.RunAsync(rest is [var sessions] ? int.Parse(sessions, CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    case ["console", .. var rest]:
        await ConsoleBenchmark.RunAsync(rest is [var entries] ? int.Parse(entries, CultureInfo.InvariantCulture) : 10_000);
        return 0;
    case ["sandbox"]:
        await GuideBenchmark.RunSandboxAsync();
        return 0;
    default:
        Console.Error.WriteLine("Usage: Cashlink.Load guide [flows] | growth [sessions] | console [sessions]");
        return 64;
}

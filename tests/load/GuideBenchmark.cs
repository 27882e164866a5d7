using System.Diagnostics;
using Cashlink.Api;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;

namespace Cashlink.Load;

/// <summary>
/// The guide's calls, from token to status, against a sandbox in a process of its own: by the client, one after the other; by the
/// guide's own script, one after the other; by the client with several at once, which shows what the sandbox can take.
/// </summary>
public static class GuideBenchmark
{
    private const int Warmup = 20;
    private const int Rounds = 3;
    private const int AtOnce = 8;

    /// <summary>A company, which no legal limit stops from investing again and again.</summary>
    private static readonly Guid Investor = Guid.Parse("a0000000-0000-4000-8000-000000000004");

    private static readonly Guid Campaign = Guid.Parse("c0000000-0000-4000-8000-000000000001");

    /// <summary>The sandbox alone; the benchmark starts this program again with <c>sandbox</c>.</summary>
    public static async Task RunSandboxAsync()
    {
        await using var sandbox = SandboxApplication.Build(new SandboxOptions
        {
            Url = "http://127.0.0.1:0",
            CostsDocumentDelay = TimeSpan.Zero,
            StatusPace = Timeout.InfiniteTimeSpan,
        });
        await sandbox.StartAsync();
        Console.WriteLine(sandbox.Urls.First());
        await Console.In.ReadLineAsync();
    }

    public static async Task RunAsync(int flows)
    {
        using var sandbox = Process.Start(new ProcessStartInfo(Path.ChangeExtension(typeof(GuideBenchmark).Assembly.Location, null), "sandbox")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = await sandbox.StandardOutput.ReadLineAsync() + "/api/external";
        try
        {
            var cashlink = ClientOf(address);
            await ByClientAsync(cashlink, Warmup);
            var client = new List<Cost>();
            var script = new List<Cost>();
            for (var round = 0; round < Rounds; round++)
            {
                client.Add(await ByClientAsync(cashlink, flows));
                script.Add(await ByScriptAsync(address, flows));
            }
            var (own, theirs) = (Median(client), Median(script));
            var atOnce = await AtOnceAsync(cashlink, flows * 2);

            Console.WriteLine($"Guide flows, {flows} a round, median of {Rounds} rounds, sandbox in memory, {Environment.ProcessorCount} cores");
            Console.WriteLine($"  client, one at a time:  {own.Seconds / flows * 1000,7:F1} ms, {own.Cpu / flows * 1000,6:F2} ms CPU a flow");
            Console.WriteLine($"  script, one at a time:  {theirs.Seconds / flows * 1000,7:F1} ms, {theirs.Cpu / flows * 1000,6:F2} ms CPU a flow");
            Console.WriteLine($"  client / script:        {own.Seconds / theirs.Seconds,7:F2}     {own.Cpu / theirs.Cpu,6:F2}");
            Console.WriteLine($"  sandbox, {AtOnce} at once:      {flows * 2 / atOnce.Seconds,7:F0} complete flows per second");
        }
        finally
        {
            await sandbox.StandardInput.WriteLineAsync();
            await sandbox.WaitForExitAsync();
        }
    }

    private static async Task<Cost> ByClientAsync(ICashlinkClient cashlink, int flows)
    {
        var measure = Measure.Begin();
        for (var flow = 0; flow < flows; flow++)
            await FlowAsync(cashlink);
        return measure.End();
    }

    private static async Task<Cost> AtOnceAsync(ICashlinkClient cashlink, int flows)
    {
        var measure = Measure.Begin();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, flows), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await FlowAsync(cashlink));
        return measure.End();
    }

    private static async Task<Cost> ByScriptAsync(string address, int flows)
    {
        using var python = Process.Start(new ProcessStartInfo(
            "python3",
            [
                Path.Combine(AppContext.BaseDirectory, "guide_loop.py"), Path.Combine(AppContext.BaseDirectory, "guide.py"), address, "sandbox",
                "sandbox-secret", Campaign.ToString(), Investor.ToString(), Warmup.ToString(CultureInfo.InvariantCulture),
                flows.ToString(CultureInfo.InvariantCulture),
            ])
        { RedirectStandardOutput = true })!;
        var figures = (await python.StandardOutput.ReadToEndAsync()).Split(' ');
        await python.WaitForExitAsync();
        return new Cost(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    private static async Task FlowAsync(ICashlinkClient cashlink)
    {
        var invitation = await cashlink.Invitations.CreateAsync(new CreateInvitation(Investor, Campaign, 10), NewKey());
        var now = DateTimeOffset.UtcNow;
        await cashlink.Invitations.UpdateAsync(
            invitation.Id,
            new InvitationUpdate { SelfDisclosureSubmittedAt = now, SelfDisclosureMonthlyIncome = true, SelfDisclosureNetWorth100k = true },
            NewKey());
        await cashlink.Invitations.UpdateAsync(invitation.Id, new InvitationUpdate { SurveySubmittedAt = now, Survey = [] }, NewKey());
        await cashlink.Invitations.UpdateAsync(invitation.Id, new InvitationUpdate { SurveyWaiver = SurveyWaivers.NoAnswers }, NewKey());
        var investment = await cashlink.Investments.CreateAsync(new CreateInvestment(invitation.Id, now), NewKey());
        var wallets = await cashlink.Wallets.ListAsync(Investor);
        await cashlink.Investments.UpdateAsync(investment.Id, new InvestmentUpdate(wallets[0].Id), key: null);
        await cashlink.Investments.GetAsync(investment.Id);
    }

    private static IdempotencyKey NewKey() => IdempotencyKey.From(Guid.NewGuid().ToString("N"));

    private static Cost Median(List<Cost> costs) => new(
        costs.Select(cost => cost.Seconds).Order().ElementAt(costs.Count / 2), costs.Select(cost => cost.Cpu).Order().ElementAt(costs.Count / 2));

    private static ICashlinkClient ClientOf(string address) =>
        new ServiceCollection().AddLogging().AddCashlinkApi(options =>
        {
            options.BaseAddress = new Uri(address);
            options.ClientId = "sandbox";
            options.ClientSecret = "sandbox-secret";
        }).Services.BuildServiceProvider().GetRequiredService<ICashlinkClient>();
}

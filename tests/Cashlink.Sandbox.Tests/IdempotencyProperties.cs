using System.Text.RegularExpressions;
using Cashlink.Sandbox.Tests.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Cashlink.Sandbox.Tests;

public sealed partial class IdempotencyProperties(SandboxHost host) : IClassFixture<SandboxHost>
{
    private const int Steps = 5;

    /// <summary>
    /// The guide's five writing calls, each with its own key, repeated in any order as long as no call comes before the first of
    /// the one it builds on: as happens when a client repeats what it got no answer to.
    /// </summary>
    [Fact]
    public void GuideCalls_RepeatedInAnyInterleaving_LeaveTheStateOfEachOnce()
    {
        var repeats = Gen.Choose(0, Steps - 1).ListOf(8).Select(list => list.ToList()).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(repeats, list => SameAsync(list).GetAwaiter().GetResult()));
    }

    private async Task<bool> SameAsync(List<int> repeats)
    {
        var once = await PlayAsync(Enumerable.Range(0, Steps));
        var interleaved = await PlayAsync(Interleave(repeats));
        return once == interleaved;
    }

    /// <summary>Each step in its turn, and before each of them a part of the repetitions of those already made.</summary>
    private static IEnumerable<int> Interleave(List<int> repeats)
    {
        for (var step = 0; step < Steps; step++)
        {
            yield return step;
            foreach (var repeat in repeats.Where((_, index) => index % Steps == step || step == Steps - 1).Where(repeat => repeat <= step)) yield return repeat;
        }
    }

    private async Task<string> PlayAsync(IEnumerable<int> steps)
    {
        await host.ResetAsync();
        var answers = new Dictionary<int, string>();
        var invitation = Guid.Empty;
        foreach (var step in steps)
        {
            var reply = step switch
            {
                0 => await host.PostAsync("/v2/invitations/", new { investor_id = SandboxHost.Investor(1), campaign_id = SandboxHost.Campaign(1), units = 1100 }, "k0"),
                1 => await host.PatchAsync($"/v2/invitations/{invitation}/", new { self_disclosure_submitted_at = Journeys.SignedAt, self_disclosure_monthly_income = true, self_disclosure_net_worth_100k = true }, "k1"),
                2 => await host.PatchAsync($"/v2/invitations/{invitation}/", new { survey_submitted_at = Journeys.SignedAt, survey = Array.Empty<object>() }, "k2"),
                3 => await host.PatchAsync($"/v2/invitations/{invitation}/", new { survey_waiver = "NO_ANSWERS" }, "k3"),
                _ => await host.PostAsync("/v2/investments/", new { invitation_id = invitation, signed_at = Journeys.SignedAt }, "k4")
            };
            Assert.InRange(reply.Status, 200, 201);
            if (step == 0) invitation = reply.Id;
            // A repeated call answers what it answered first, to the letter.
            if (answers.TryGetValue(step, out var first)) Assert.Equal(first, reply.Text);
            answers[step] = reply.Text;
        }
        return await StateAsync();
    }

    [GeneratedRegex("class=\"number\">([0-9]+)<")]
    private static partial Regex Number();

    /// <summary>All that the calls made, without what differs from run to run by its nature.</summary>
    private async Task<string> StateAsync()
    {
        var invitations = (await host.GetAsync("/v2/invitations/")).Expect(200).Json["results"]!.AsArray();
        var investments = (await host.GetAsync("/v2/investments/")).Expect(200).Json["results"]!.AsArray();
        var page = (await host.ControlAsync(HttpMethod.Get, "")).Text;
        // Investor 5 has theirs from the reset, whose time differs.
        var mine = invitations.Concat(investments).Select(one => one!.AsObject()).Where(one => one["investor_id"]!.GetValue<Guid>() == SandboxHost.Investor(1)).ToList();
        foreach (var one in mine)
            foreach (var name in new[] { "id", "invitation_id", "created_at", "status_changed_at", "costs_document" })
                one.Remove(name);
        // The version counts the updates that were really made: units and version stand in the columns of numbers.
        var versions = string.Join(' ', Number().Matches(page.Split("aria-label=\"Invitations\"")[1].Split("</table>")[0]).Select(number => number.Groups[1].Value));
        return string.Join('\n', mine.Select(one => one.ToJsonString())) + versions;
    }
}

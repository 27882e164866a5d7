using Cashlink.Api;

namespace Cashlink.Wizard.Chaos;

/// <summary>Compares what investors were shown with what Cashlink holds.</summary>
public static class Verdict
{
    /// <summary>A line for each session in which something was lost or happened twice.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        ICashlinkClient api, IReadOnlyList<Client> clients, Func<Client, Task<NodeAnswer?>> look)
    {
        var invitations = (await ToListAsync(api.Invitations.ListAsync())).ToLookup(invitation => invitation.InvestorId);
        var investments = (await ToListAsync(api.Investments.ListAsync())).ToLookup(investment => investment.InvitationId);
        var faults = new List<string>();
        foreach (var client in clients)
        {
            var now = await look(client);
            if (now is null)
            {
                faults.Add($"{client.SessionId}: cannot be read any more");
                continue;
            }
            var own = invitations[client.InvestorId].ToList();
            var contracts = own.SelectMany(invitation => investments[invitation.Id]).ToList();
            faults.AddRange(Check(client, now, own, contracts).Select(fault => $"{client.SessionId}: {fault}"));
        }
        return faults;
    }

    private static IEnumerable<string> Check(Client client, NodeAnswer now, List<Invitation> invitations, List<Investment> contracts)
    {
        if (invitations.Count != (now.InvitationId is null ? 0 : 1) || invitations.Any(invitation => invitation.Id != now.InvitationId))
            yield return $"{invitations.Count} invitations, the session knows {now.InvitationId?.ToString() ?? "none"}";
        if (invitations.Any(invitation => invitation.Units != client.Units))
            yield return "the invitation has other units than were entered";
        if (contracts.Count != (client.HasSigned ? 1 : 0))
            yield return $"{contracts.Count} investments, signed: {client.HasSigned}";
        if (client.HasSigned && contracts is [var contract] && (contract.Id != now.InvestmentId || contract.SignedAt != client.LastSeen!.SignedAt || now.SignedAt != client.LastSeen.SignedAt))
            yield return $"signed at {client.LastSeen!.SignedAt:O}, Cashlink has {contract.SignedAt:O}";
        if (client.LastSeen is { } seen && IsLess(now, seen))
            yield return $"what was finished is lost: {seen} became {now}";
        foreach (var invitation in invitations)
        {
            if (invitation.SelfDisclosureSubmittedAt is not null != now.HasSelfDisclosure || invitation.SurveyWaiver is not null != now.HasWaiver)
                yield return $"Cashlink and the session know different answers: {now}";
        }
    }

    /// <summary>True when something that was finished is not any more.</summary>
    private static bool IsLess(NodeAnswer now, NodeAnswer seen) =>
        (seen.Units is not null && now.Units != seen.Units)
        || (seen.HasSelfDisclosure && !now.HasSelfDisclosure)
        || (seen.HasWaiver && !now.HasWaiver)
        || (seen.SignedAt is not null && now.SignedAt != seen.SignedAt);

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}

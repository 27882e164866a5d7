using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.PartnerApi;

/// <summary><c>GET /api/sessions?investor_id=</c>: an investor's sessions at the partner, the last first, page by page.</summary>
internal static class SessionListEndpoint
{
    public const int UsualPage = 25;
    public const int LargestPage = 100;

    public static async Task<IResult> ListAsync(HttpContext context, SessionStore store, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>();
        var investorId = Id("investor_id", isRequired: true);
        var after = Id("after", isRequired: false);
        var limit = Limit();
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var partner = context.Features.GetRequiredFeature<Partner>();
        // One more tells whether there is another page.
        if (await store.OfInvestorAsync(partner.Id, investorId!.Value, after, limit + 1, cancellationToken) is not { } found)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["after"] = ["Must be the `next` of a page before."] });
        var page = found.Take(limit).ToList();
        return TypedResults.Ok(new SessionListAnswer([.. page.Select(SessionAnswer.Of)], found.Count > limit ? page[^1].Id : null));

        Guid? Id(string name, bool isRequired)
        {
            var values = context.Request.Query[name];
            if (values is [{ } text] && Guid.TryParseExact(text, "D", out var id))
                return id;
            if (values.Count > 0 || isRequired)
                faults[name] = ["A UUID is required, once."];
            return null;
        }

        int Limit()
        {
            var values = context.Request.Query["limit"];
            if (values.Count == 0)
                return UsualPage;
            if (values is [{ } text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LargestPage)
                return number;
            faults["limit"] = [$"Must be a whole number from 1 to {LargestPage}."];
            return UsualPage;
        }
    }
}

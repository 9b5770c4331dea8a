using Microsoft.AspNetCore.Identity;

namespace SocialPipeline.Host.Accounts;

/// <summary>Makes accounts and tells who somebody is by email address and password.</summary>
internal sealed class AccountDesk(UserManager<StudioUser> users, UserStore store, MemberStore members, SignInThrottle throttle, IPasswordHasher<StudioUser> hasher, TimeProvider clock)
{
    private static string? StrangersHash;

    /// <summary>Makes an account with a role; the answer is its id, or what is wrong, a sentence each.</summary>
    public async Task<(string Id, IReadOnlyList<string> Faults)> AddAsync(string workspace, string email, string name, string password, string role, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        if (!IsEmail(email))
        {
            faults.Add($"'{email}' is no email address.");
        }

        if (!Roles.All.Contains(role))
        {
            faults.Add($"There is no role '{role}'. Allowed: {string.Join(", ", Roles.All)}.");
        }

        if (PasswordRules.FaultOf(password, email) is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count > 0)
        {
            return ("", faults);
        }

        var now = clock.GetUtcNow();
        var user = new StudioUser { WorkspaceId = workspace, Id = Guid.CreateVersion7(now).ToString("n"), Email = email.Trim(), NormalizedEmail = StudioUser.Normalize(email), Name = name, CreatedAt = now };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            return ("", [.. made.Errors.Select(error => error.Description)]);
        }

        await members.SetRoleAsync(workspace, user.Id, role, cancellationToken);
        return (user.Id, []);
    }

    /// <summary>Who it is; <see langword="null"/> for a wrong password and an unknown address alike, after the same time.</summary>
    /// <param name="email">The email address.</param>
    /// <param name="password">The password.</param>
    /// <param name="workspace">The workspace to work in; the account's own when <see langword="null"/>.</param>
    /// <param name="address">Where the attempt comes from: tries are counted for it and the account together, so that nobody locks others out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TooManyTriesException">It was tried too often.</exception>
    public async Task<Member?> SignInAsync(string email, string password, string? workspace, string address, CancellationToken cancellationToken)
    {
        throttle.Count(StudioUser.Normalize(email), address);
        if (password.Length is 0 or > PasswordRules.Longest)
        {
            password = "-";
        }

        var known = await store.WithEmailAsync(email, cancellationToken);
        if (known.Count == 0)
        {
            StrangersHash ??= hasher.HashPassword(new StudioUser(), "nobody has this one");
            hasher.VerifyHashedPassword(new StudioUser(), StrangersHash, password);
            return null;
        }

        foreach (var user in known)
        {
            if (await users.CheckPasswordAsync(user, password) && user.DisabledAt is null
                && await members.FindAsync(workspace ?? user.WorkspaceId, user.Id, cancellationToken) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Changes a password and ends all sessions; the answer is what is wrong, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(string id, string old, string password)
    {
        if (await users.FindByIdAsync(id) is not { } user)
        {
            return ["There is no such account."];
        }

        var changed = await users.ChangePasswordAsync(user, old, password);
        return [.. changed.Errors.Select(error => error.Code == "PasswordMismatch" ? "The old password is another one." : error.Description)];
    }

    /// <summary>Ends all sessions of a user, within a minute everywhere.</summary>
    public async Task EndSessionsAsync(string id)
    {
        if (await users.FindByIdAsync(id) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }
    }

    private static bool IsEmail(string email) => email.Trim() is { Length: >= 3 and <= 254 } trimmed && trimmed.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == trimmed.LastIndexOf('@') && at < trimmed.Length - 1 && !trimmed.Any(char.IsWhiteSpace);
}
